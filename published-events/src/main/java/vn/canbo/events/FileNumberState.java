package vn.canbo.events;

import java.util.UUID;

/** Which person a publisher's own file number means. */
public record FileNumberState(String publisher, String fileNumber, UUID personId)
        implements PublicState {

    @Override
    public UUID subject() {
        return personId;
    }

    @Override
    public String thingId() {
        return publisher + "/" + fileNumber;
    }
}
