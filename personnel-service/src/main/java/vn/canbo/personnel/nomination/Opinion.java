package vn.canbo.personnel.nomination;

import java.time.LocalDate;
import java.util.UUID;
import vn.canbo.events.code.DecidingBody;

/** What a body says of a nomination; a body has one opinion of it. It binds nobody. */
record Opinion(
        UUID opinionId,
        DecidingBody body,
        boolean inFavour,
        LocalDate givenOn,
        String documentNumber) {}
