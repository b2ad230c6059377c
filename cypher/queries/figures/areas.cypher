// In which unit, and how large, is each of some figures?
UNWIND $figures AS id
MATCH (figure:Observation {id: id})
RETURN id, figure.exact AS exact, figure.unit AS unit
