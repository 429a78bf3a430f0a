package vn.canbo.events;

import java.util.UUID;

/**
 * Which person a publisher's own file number means.
 *
 * @param withdrawn it means nobody any more and may be linked again
 */
public record FileNumberState(String publisher, String fileNumber, UUID personId, boolean withdrawn)
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
