package vn.canbo.personnel.list;

import java.util.List;
import vn.canbo.service.decision.Objection;
import vn.canbo.service.workbook.SheetColumn.Kind;

/** A column of a kind of list; its title and its hint stand in the messages under its name. */
public interface ListColumn {

    String name();

    /** How Excel keeps what is typed. */
    Kind kind();

    /** Whether every line says something here. */
    boolean required();

    /** Where a refusal of a command points when this cell is meant; empty for none. */
    String pointer();

    /** Whether nothing but what the drop-down offers is right. */
    default boolean onlyChoices() {
        return true;
    }

    /**
     * The column whose cell a refusal points to.
     *
     * @param otherwise stands for what no pointer names
     */
    static <C extends ListColumn> C pointedToBy(Objection why, List<C> columns, C otherwise) {
        var pointer = why.pointer().orElse("none");
        return columns.stream()
                .filter(it -> it.pointer().equals(pointer))
                .findFirst()
                .orElse(otherwise);
    }
}
