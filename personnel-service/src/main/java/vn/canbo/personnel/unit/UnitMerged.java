package vn.canbo.personnel.unit;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A unit went into another one; people and posts follow into the successor (C-01).
 *
 * @param effectiveOn first day on which the merged unit is gone
 */
public record UnitMerged(UUID unitId, UUID successorId, LocalDate effectiveOn)
        implements UnitEvent {}
