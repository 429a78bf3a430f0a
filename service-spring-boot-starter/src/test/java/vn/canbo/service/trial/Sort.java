package vn.canbo.service.trial;

/** Kinds of notes. */
enum Sort {
    MEMO,
    LETTER
}
