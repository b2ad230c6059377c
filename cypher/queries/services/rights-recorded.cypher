// Is there a right of which a source says that this agency acted for its applicant or holder?
MATCH (agency:IpAgency {id: $agency})
RETURN EXISTS { (agency)<-[:REPRESENTED_BY]-() } AS recorded
