package org.zhiye.policy;

import java.util.List;

/** A table, policy or text that can't be taken as it stands: where, and why, as a message. */
public final class Unfit extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String file;
    private final int line;
    private final String place;
    private final String key;
    private final transient List<Object> arguments;

    /**
     * @param line from 1, the head line included; 0: no single one
     * @param place a column, or the path in a policy such as {@code /businesses/INFO/route}; may be empty
     * @param key of the message that says why
     */
    public Unfit(String file, int line, String place, String key, Object... arguments) {
        super(file + (line == 0 ? "" : " line " + line) + " " + place + ": " + key + " " + List.of(arguments));
        this.file = file;
        this.line = line;
        this.place = place;
        this.key = key;
        this.arguments = List.of(arguments);
    }

    /** The same, where the place within a policy's text is known. */
    public Unfit at(int found) {
        return new Unfit(file, found, place, key, arguments.toArray());
    }

    /** The same, in the file where it was found. */
    Unfit in(String found) {
        return new Unfit(found, line, place, key, arguments.toArray());
    }

    public String file() {
        return file;
    }

    public int line() {
        return line;
    }

    public String place() {
        return place;
    }

    public String key() {
        return key;
    }

    public List<Object> arguments() {
        return arguments;
    }
}
