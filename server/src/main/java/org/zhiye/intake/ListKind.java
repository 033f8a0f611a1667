package org.zhiye.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhiye.shared.Deed;

/**
 * A kind of list. Its rows go into a temporary table first, where the database itself finds repetitions and differences; so a list
 * of any length takes the same memory. The statements see the temporary table by the name {@code staged}, whose first column is
 * {@code row integer}.
 */
public interface ListKind {
    /** A stable code, e.g. {@code enterprises}. */
    String name();

    List<Column> columns();

    /** The columns of the temporary table after {@code row}, each {@code name type}. */
    List<String> staged();

    /**
     * A row's values for the temporary table, in the order of {@link #staged}: text, numbers, dates, ids, bytes, lists of text; null
     * for none. What is wrong is kept in the cells; then the values don't count.
     */
    List<@Nullable Object> read(Cells cells);

    /** The staged columns that make a row unique, and the field that is blamed for a repetition. */
    List<String> key();

    String blamed();

    /**
     * A select over the staged rows {@code :from}–{@code :to}: row, verdict ({@code ADDED}, {@code CHANGED} or {@code SAME}; or the key
     * of a reason why the row is not taken, its argument in the label), label, changes ({@code text[]} of field, old and new value with
     * tabs between).
     */
    String compare();

    /** Inserts or updates the staged rows {@code :from}–{@code :to} that differ. */
    String write();

    /**
     * What takes this very list.
     *
     * @param sha256 of the file, in hex
     * @param write false: a rehearsal, of which nothing stays
     */
    default ListKind opened(String sha256, boolean write) {
        return this;
    }

    /**
     * Whether the list is taken batch by batch, each in a transaction of its own, and goes on where it stopped. For lists that are too
     * long for one transaction; rows of other lists must not depend on its being whole.
     */
    default boolean inBatches() {
        return false;
    }

    /** Up to which row the list was taken before. */
    default long done() {
        return 0;
    }

    /** A statement over the staged rows {@code :from}–{@code :to} of a batch, before they are compared; empty: none. */
    default String guard() {
        return "";
    }

    /** Whether something was taken that the trail does not know yet. */
    default boolean unfinished() {
        return false;
    }

    /** After a batch, in its transaction; the report is of the batch alone. */
    default void batched(long upTo, Report batch) {}

    /** To which group of the report a row counts, such as province and year; null: to none. */
    default @Nullable String group(List<@Nullable Object> values) {
        return null;
    }

    /** After all rows were written, in the same transaction. */
    default void written() {}

    /** What is entered into the trail. */
    Deed deed(Report report);
}
