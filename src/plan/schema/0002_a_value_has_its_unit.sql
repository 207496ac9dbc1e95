-- "Commissioning spend" was printed in pounds for one quarter and in millions for another: the unit belongs to the
-- value. Nothing: the indicator's own, for values recorded before this.
alter table indicator_value add column unit text;
