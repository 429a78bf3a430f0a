package vn.canbo.service.decision;

/** A part of a message that comes in both languages, such as what would be right in a pack. */
public record Bilingual(String vi, String en) {}
