-- Folds a text for search: no accents and no tones wherever they stand, no case, no apostrophes; a hyphen and any space are one
-- space. "Hoà", "Hòa" and "HOA" become the same, and "H'Thử" the same as "Hthu". đ has no parts to take apart: unaccent names it.
CREATE OR REPLACE FUNCTION folded(words text) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN btrim(regexp_replace(
    translate(lower(public.unaccent('public.unaccent', regexp_replace(normalize(words, NFD), '[\u0300-\u036F]', '', 'g'))),
              '''‘’ʻʼ′´`', ''),
    '[-‐‑–\s\u00A0]+', ' ', 'g'));

UPDATE person
   SET name_folded = folded(name_folded);
