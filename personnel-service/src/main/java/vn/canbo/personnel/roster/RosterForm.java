package vn.canbo.personnel.roster;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.canbo.events.code.Category;
import vn.canbo.events.code.EndReason;
import vn.canbo.events.code.GeneralEducation;
import vn.canbo.events.code.GraduationGrade;
import vn.canbo.events.code.ItSkill;
import vn.canbo.events.code.MajorGroup;
import vn.canbo.events.code.ManagingAuthority;
import vn.canbo.events.code.PoliticalTheory;
import vn.canbo.events.code.ProfessionalLevel;
import vn.canbo.events.code.Sex;
import vn.canbo.events.code.StateManagement;
import vn.canbo.policy.title.Titles;
import vn.canbo.service.problem.Messages;
import vn.canbo.service.workbook.CellValue;
import vn.canbo.service.workbook.Choices;
import vn.canbo.service.workbook.SheetColumn;
import vn.canbo.service.workbook.SheetRow;

/** What a roster looks like to the person who fills it in: titles, hints and drop-downs. */
final class RosterForm {

    private final Map<RosterColumn, Choices> choices;
    private final Messages words;
    private final Map<String, RosterColumn> byTitle = new HashMap<>();

    /**
     * @param words of the language in which it is written
     * @param others in whose words a title is understood too
     */
    private RosterForm(Map<RosterColumn, Choices> choices, Messages words, Messages others) {
        this.choices = new EnumMap<>(choices);
        this.words = words;
        for (var column : RosterColumn.values()) {
            byTitle.put(Choices.folded(title(others, column)), column);
            byTitle.put(Choices.folded(title(words, column)), column);
        }
    }

    /**
     * @param units labels and codes
     */
    static RosterForm of(
            Map<String, String> units, Titles titles, Messages words, Messages others) {
        var choices = new EnumMap<RosterColumn, Choices>(RosterColumn.class);
        var yesNo = new LinkedHashMap<String, String>();
        yesNo.put(words.written(true), "YES");
        yesNo.put(words.written(false), "NO");
        var yesOrNo = new Choices(yesNo);
        choices.put(RosterColumn.SEX, named(Sex.values(), words));
        choices.put(RosterColumn.RELIGIOUS, yesOrNo);
        choices.put(RosterColumn.PARTY_MEMBER, yesOrNo);
        choices.put(RosterColumn.CATEGORY, named(Category.values(), words));
        choices.put(RosterColumn.MANAGED_BY, named(ManagingAuthority.values(), words));
        choices.put(RosterColumn.UNIT, new Choices(units));
        choices.put(RosterColumn.TITLE, titles(titles));
        choices.put(RosterColumn.MAIN, yesOrNo);
        choices.put(RosterColumn.END_REASON, named(EndReason.values(), words));
        choices.put(RosterColumn.GENERAL_EDUCATION, named(GeneralEducation.values(), words));
        choices.put(RosterColumn.PROFESSIONAL, named(ProfessionalLevel.values(), words));
        choices.put(RosterColumn.MAJOR_GROUP, named(MajorGroup.values(), words));
        choices.put(RosterColumn.GRADE, named(GraduationGrade.values(), words));
        choices.put(RosterColumn.POLITICAL_THEORY, named(PoliticalTheory.values(), words));
        choices.put(RosterColumn.STATE_MANAGEMENT, named(StateManagement.values(), words));
        choices.put(RosterColumn.IT, named(ItSkill.values(), words));
        choices.put(RosterColumn.SEEN, yesOrNo);
        return new RosterForm(choices, words, others);
    }

    private static Choices named(Enum<?>[] codes, Messages words) {
        var labels = new LinkedHashMap<String, String>();
        for (var code : codes) {
            labels.put(words.written(code), code.name());
        }
        return new Choices(labels);
    }

    /** The code stands behind a name that several titles have. */
    private static Choices titles(Titles titles) {
        var times = new HashMap<String, Integer>();
        titles.all().forEach(it -> times.merge(it.name().vi(), 1, Integer::sum));
        var labels = new TreeMap<String, String>();
        for (var title : titles.all()) {
            var name = title.name().vi();
            var code = title.code().value();
            labels.put(times.getOrDefault(name, 1) > 1 ? name + " (" + code + ")" : name, code);
        }
        return new Choices(labels);
    }

    List<SheetColumn> columns() {
        return Arrays.stream(RosterColumn.values()).map(it -> column(it, true)).toList();
    }

    /** Ended units are not offered, and yet people have served in them. */
    SheetColumn column(RosterColumn column, boolean withHint) {
        var offered = choicesOf(column).map(Choices::labels).orElse(List.of());
        return new SheetColumn(
                titleOf(column),
                withHint ? hintOf(column) : "",
                column.kind(),
                offered,
                column != RosterColumn.UNIT);
    }

    String titleOf(RosterColumn column) {
        return title(words, column);
    }

    Optional<RosterColumn> titled(String title) {
        return Optional.ofNullable(byTitle.get(Choices.folded(title)));
    }

    Optional<Choices> choicesOf(RosterColumn column) {
        return Optional.ofNullable(choices.get(column));
    }

    /** Whether this is the line of hints, which the template has below its titles. */
    boolean isHints(SheetRow row, int place, RosterColumn column) {
        return row.at(place) instanceof CellValue.Text(var text)
                && Choices.folded(text).equals(Choices.folded(hintOf(column)));
    }

    private String hintOf(RosterColumn column) {
        return words.of("roster.hint." + column.name(), Map.of());
    }

    private static String title(Messages words, RosterColumn column) {
        return words.of("roster.title." + column.name(), Map.of());
    }
}
