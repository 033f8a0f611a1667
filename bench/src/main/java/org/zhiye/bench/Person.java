package org.zhiye.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

/**
 * Somebody who was made for a measurement, and is logged in.
 *
 * @param key document number of a practitioner, user name of an officer or agent
 * @param session the cookie's value
 */
public record Person(String key, String name, String mobile, UUID account, String session) {
    private static final String BETWEEN = "\t";

    String line() {
        return String.join(BETWEEN, key, name, mobile, account.toString(), session);
    }

    private static Person of(String line) {
        var words = line.split(BETWEEN, -1);
        return new Person(words[0], words[1], words[2], UUID.fromString(words[3]), words[4]);
    }

    /** What {@link Population} wrote. */
    public static List<Person> read(Path file) throws IOException {
        return Files.readAllLines(file).stream().map(Person::of).toList();
    }

    /** The one with this user name. */
    public static Person named(List<Person> people, String key) {
        return people.stream()
                .filter(person -> person.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    /** A practitioner, and not an officer or agent. */
    public boolean practises() {
        return !mobile.isEmpty();
    }
}
