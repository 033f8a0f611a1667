package org.zhiye.paper;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A part of a letter's body, from top to bottom. */
public sealed interface Block {
    /** Running text; Chinese paragraphs begin two characters in. */
    record Paragraph(String text) implements Block {}

    /** A heading over what follows; stays with it. */
    record Heading(String text) implements Block {}

    /** A label and what is said of it. */
    record Fact(String label, String value) {}

    /**
     * A table of facts, one to a row.
     *
     * @param photo a JPEG of 25 × 35 mm beside the first rows, if there is one
     */
    record Facts(List<Fact> facts, @Nullable Picture photo) implements Block {
        public Facts {
            facts = List.copyOf(facts);
        }

        public Facts(List<Fact> facts) {
            this(facts, null);
        }
    }

    /** A table with a head, which is repeated on each page; every row has as many cells as the head. */
    record Table(List<String> head, List<List<String>> rows) implements Block {
        public Table {
            head = List.copyOf(head);
            rows = rows.stream().map(List::copyOf).toList();
            int columns = head.size();
            if (rows.stream().anyMatch(row -> row.size() != columns)) {
                throw new IllegalArgumentException("a row has not as many cells as the head");
            }
        }
    }

    /** A numbered list. */
    record Items(List<String> items) implements Block {
        public Items {
            items = List.copyOf(items);
        }
    }

    /** Something to be found at a glance, in large letters: an activation code, an address, a time. */
    record Callout(String label, String text) implements Block {}

    /**
     * A line to sign on.
     *
     * @param handwriting a picture of the signature, if there is one
     */
    record Signature(String label, @Nullable Picture handwriting) implements Block {}

    /** What a person typed on several lines, as a paragraph for each line that is not blank. */
    static List<Block> paragraphs(String typed) {
        return typed.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .<Block>map(Paragraph::new)
                .toList();
    }

    /** All texts of the block. */
    default List<String> texts() {
        return switch (this) {
            case Paragraph p -> List.of(p.text());
            case Heading h -> List.of(h.text());
            case Facts f ->
                f.facts().stream()
                        .flatMap(fact -> Arrays.asList(fact.label(), fact.value()).stream())
                        .toList();
            case Table t -> {
                var texts = new ArrayList<>(t.head());
                t.rows().forEach(texts::addAll);
                yield texts;
            }
            case Items i -> i.items();
            case Callout c -> List.of(c.label(), c.text());
            case Signature s -> List.of(s.label());
        };
    }
}
