package org.zhiye.review.letter;

import java.time.LocalDate;
import java.util.List;

/**
 * A letter in words, as its paper and its page show it; in simplified Chinese, which is the text that counts.
 *
 * @param addressee without colon
 */
public record LetterSheet(
        String title, String number, String addressee, List<Part> parts, String issuer, LocalDate date) {
    public LetterSheet {
        parts = List.copyOf(parts);
    }

    /** A paragraph, or a numbered list. */
    public sealed interface Part {
        /** Running text. */
        record Text(String text) implements Part {}

        /** A numbered list. */
        record Points(List<String> points) implements Part {
            public Points {
                points = List.copyOf(points);
            }
        }
    }

    @Override
    public String toString() {
        return title + " " + number;
    }
}
