package vn.canbo.policy.source;

import org.jspecify.annotations.Nullable;

/**
 * The place in a document where something is written.
 *
 * @param article article and clause, such as 38(1); absent when the document has none
 */
public record Citation(Instrument instrument, @Nullable String article) {

    public Wording text() {
        var name = instrument.name();
        return article == null
                ? name
                : new Wording(name.vi() + ", Điều " + article, name.en() + ", art. " + article);
    }
}
