package vn.canbo.personnel.standard;

import java.util.UUID;

/** What a verdict is about: one person and one title. */
record About(UUID personId, String title) {}
