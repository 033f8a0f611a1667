package org.zhiye.person.wallet;

import org.jspecify.annotations.Nullable;
import org.zhiye.photo.Crop;

/**
 * What is to be cut out of a picture that is brought: nothing, as an upload without a word is taken as it is; what the kernel proposes; or
 * the part that somebody chose.
 *
 * @param auto the kernel proposes it
 * @param part chosen by somebody
 */
public record Cut(boolean auto, @Nullable Crop part) {
    static final Cut NONE = new Cut(false, null);
    private static final int NUMBERS = 4;
    private static final int LONGEST = 60;

    /** As a form sends it: empty, {@code auto}, or {@code x,y,width,height}; what isn't understood is left to the kernel. */
    public static Cut read(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return NONE;
        }
        var cells = text.length() > LONGEST ? new String[0] : text.split(",", -1);
        try {
            return cells.length == NUMBERS
                    ? new Cut(
                            false,
                            new Crop(
                                    Integer.parseInt(cells[0]),
                                    Integer.parseInt(cells[1]),
                                    Integer.parseInt(cells[2]),
                                    Integer.parseInt(cells[3])))
                    : new Cut(true, null);
        } catch (IllegalArgumentException e) {
            return new Cut(true, null);
        }
    }

    boolean asked() {
        return auto || part != null;
    }
}
