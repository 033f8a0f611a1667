package org.zhiye.admin.edition;

/** The names of tables in addresses and messages. */
final class TableWords {
    private static final String CSV = ".csv";

    private TableWords() {}

    /** {@code refusal-grounds} of {@code refusal-grounds.csv}. */
    static String name(String file) {
        return file.endsWith(CSV) ? file.substring(0, file.length() - CSV.length()) : file;
    }

    static String file(String name) {
        return name + CSV;
    }

    static String key(String file) {
        return "table." + name(file).replace('-', '_');
    }
}
