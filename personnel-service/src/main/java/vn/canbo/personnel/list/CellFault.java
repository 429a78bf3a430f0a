package vn.canbo.personnel.list;

import vn.canbo.service.decision.Objection;

/** What is wrong with a cell. */
public record CellFault(ListColumn column, Objection why) {}
