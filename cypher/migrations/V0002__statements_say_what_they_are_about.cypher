// The live graph is now computed from the log of statements. These say which data set brought them and which entities
// they are about, and the record of a data set holds fingerprints of what it records (sources, passages, statements)
// only; they are emptied, so that the next load writes everything once more.
MATCH (d:Dataset) WHERE d.keys IS NOT NULL
UNWIND d.keys AS key
WITH d, key WHERE key STARTS WITH 'node Statement:'
MATCH (s:Statement {id: substring(key, size('node '))})
SET s.dataset = d.id, s.recordedBy = d.id;
MATCH (s:Statement)
WITH s, split(s.subjectKey, '|') AS parts
SET s.rank = 'NORMAL',
    s.subjectId = CASE size(parts) WHEN 3 THEN parts[1] ELSE s.subjectKey END,
    s.objectId = CASE size(parts) WHEN 3 THEN parts[2] ELSE null END;
MATCH (d:Dataset) WHERE d.keys IS NOT NULL
WITH d, [key IN d.keys WHERE key =~ '(node (Source|Passage|Statement):.*)|(relationship [A-Z_]+\\|(Source|Passage|Statement):.*)'] AS recorded
SET d.keys = recorded, d.hashes = [key IN recorded | ''];
