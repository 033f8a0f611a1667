package org.zhiye.photo.tool;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhiye.photo.Crop;
import org.zhiye.photo.Intake;
import org.zhiye.photo.PerceptualHash;
import org.zhiye.photo.PhotoCheck;
import org.zhiye.photo.PhotoReport;
import org.zhiye.photo.PhotoSpec;
import org.zhiye.photo.Picture;
import org.zhiye.photo.Pictures;
import org.zhiye.photo.Processed;

/** {@code zhiye-photo check|process FILE…}: checks or processes files and says so as a JSON array, an object per file. */
final class Command {
    static final int DONE = 0;
    static final int UNFIT = 1;
    static final int USED_WRONGLY = 2;
    static final int NO_FILE = 3;

    static final String USAGE = """
            zhiye-photo                                     opens the window
            zhiye-photo check FILE...                       says whether the files pass as they are
            zhiye-photo process FILE... [--out DIR]         crops, scales and whitens, and writes NAME-295x413.jpg
              --spec NAME        what to check against: id-photo (if nothing is said), id-front, id-back, half-body, signature
              --language TAG     zh-Hans, zh-Hant, en
              --force            overwrites what was written before
            answers a JSON array on standard output; exit code 0: all pass, 1: some don't, 2: used wrongly,
            3: a file could not be read or written""";

    private final PrintStream out;
    private final PrintStream err;
    private Words words = new Words(Language.of(Locale.getDefault()));
    private PhotoSpec spec = PhotoSpec.ID_PHOTO;
    private @Nullable Path folder;
    private boolean force;
    private int code = DONE;

    Command(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    int run(List<String> args) {
        if (args.get(0).endsWith("help") || args.get(0).equals("-h")) {
            out.println(USAGE);
            return DONE;
        }
        List<String> files = new ArrayList<>();
        try {
            for (int i = 1; i < args.size(); i++) i = option(args, i, files);
        } catch (IllegalArgumentException | IndexOutOfBoundsException | NullPointerException e) {
            return wrong();
        }
        boolean process = args.get(0).equals("process");
        boolean sized = spec.width() > 0;
        if (!(process || args.get(0).equals("check")) || files.isEmpty() || (process && !sized)) return wrong();
        out.print("[");
        for (int i = 0; i < files.size(); i++) {
            out.print(i == 0 ? "\n" : ",\n");
            out.print(Json.of(one(files.get(i), process)));
        }
        out.println("\n]");
        return code;
    }

    private int option(List<String> args, int at, List<String> files) {
        switch (args.get(at)) {
            case "--out" -> folder = Path.of(args.get(at + 1));
            case "--spec" -> spec = PhotoSpec.shipped(args.get(at + 1));
            case "--language" -> words = new Words(language(args.get(at + 1)));
            case "--force" -> {
                force = true;
                return at;
            }
            default -> {
                if (args.get(at).startsWith("--")) throw new IllegalArgumentException(args.get(at));
                files.add(args.get(at));
                return at;
            }
        }
        return at + 1;
    }

    private static Language language(String tag) {
        for (Language it : Language.values()) if (it.tag().equals(tag)) return it;
        throw new IllegalArgumentException(tag);
    }

    private int wrong() {
        err.println(USAGE);
        return USED_WRONGLY;
    }

    private Map<String, Object> one(String name, boolean process) {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("file", name);
        try {
            Path file = Path.of(name);
            Intake intake = Pictures.take(read(file), file.getFileName().toString());
            said.put("verdict", intake.verdict().name().toLowerCase(Locale.ROOT));
            said.put("width", intake.width());
            said.put("height", intake.height());
            if (!intake.taken()) {
                worse(UNFIT);
                said.put("ok", false);
                said.put("advice", words.refusal(intake));
            } else if (process) processed(file, intake.required(), said);
            else checked(intake.required(), said);
        } catch (IOException | RuntimeException e) {
            worse(NO_FILE);
            said.put("ok", false);
            said.put("advice", words.text(e instanceof FileAlreadyExistsException ? "tool.exists" : "tool.unreadable"));
        }
        return said;
    }

    /** The file; of one that is too large only so much that it is seen to be. */
    static byte[] read(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return in.readNBytes(Pictures.MAX_BYTES + 1);
        }
    }

    private void checked(Picture picture, Map<String, Object> said) {
        PhotoReport report = spec.check(picture);
        if (!report.ok()) worse(UNFIT);
        said.put("ok", report.ok());
        said.put("hash", PerceptualHash.of(picture).toString());
        said.put("checks", checks(report));
    }

    private void processed(Path file, Picture picture, Map<String, Object> said) throws IOException {
        Processed done = spec.process(picture);
        byte[] jpeg = done.jpeg();
        if (done.ok() && jpeg != null) {
            Path target = target(file);
            write(target, jpeg);
            said.put("out", target.toString());
            said.put("bytes", jpeg.length);
        } else worse(UNFIT);
        said.put("ok", done.ok());
        Crop crop = done.crop();
        said.put("crop", List.of(crop.x(), crop.y(), crop.width(), crop.height()));
        said.put("whitened", done.whitened());
        said.put("checks", checks(done.report()));
    }

    private void write(Path target, byte[] jpeg) throws IOException {
        if (folder != null) Files.createDirectories(folder);
        if (force) Files.write(target, jpeg);
        else Files.write(target, jpeg, StandardOpenOption.CREATE_NEW);
    }

    private Path target(Path file) {
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        String made = (dot > 0 ? name.substring(0, dot) : name) + "-" + spec.width() + "x" + spec.height() + ".jpg";
        return folder == null ? file.resolveSibling(made) : folder.resolve(made);
    }

    private List<Object> checks(PhotoReport report) {
        List<Object> checks = new ArrayList<>();
        for (PhotoCheck.Finding it : report.findings()) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("check", it.check().name().toLowerCase(Locale.ROOT));
            one.put("label", words.text(it.check().label()));
            one.put("measured", Math.round(100 * it.measured()) / 100.0);
            one.put("bound", it.check().bound().name().toLowerCase(Locale.ROOT));
            one.put("limit", it.limit());
            one.put("ok", it.ok());
            if (!it.ok()) one.put("advice", words.advice(it));
            checks.add(one);
        }
        return checks;
    }

    private void worse(int than) {
        code = Math.max(code, than);
    }
}
