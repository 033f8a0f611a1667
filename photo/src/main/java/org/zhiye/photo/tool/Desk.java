package org.zhiye.photo.tool;

import java.awt.BorderLayout;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.FlowLayout;
import java.awt.Toolkit;
import java.awt.datatransfer.DataFlavor;
import java.awt.datatransfer.UnsupportedFlavorException;
import java.awt.event.ActionEvent;
import java.awt.event.KeyEvent;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import javax.swing.AbstractAction;
import javax.swing.BorderFactory;
import javax.swing.ImageIcon;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JFileChooser;
import javax.swing.JFrame;
import javax.swing.JLabel;
import javax.swing.JOptionPane;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.KeyStroke;
import javax.swing.SwingUtilities;
import javax.swing.SwingWorker;
import javax.swing.Timer;
import javax.swing.TransferHandler;
import org.jspecify.annotations.Nullable;
import org.zhiye.photo.Crop;
import org.zhiye.photo.Intake;
import org.zhiye.photo.PhotoSpec;
import org.zhiye.photo.Picture;
import org.zhiye.photo.Pictures;
import org.zhiye.photo.Processed;

/** The window: a photo comes in, its checks and its result are shown while the crop is adjusted, and the result is saved. */
final class Desk {
    private static final PhotoSpec SPEC = PhotoSpec.ID_PHOTO;
    private static final int PATIENCE = 180;

    private final JFrame frame = new JFrame();
    private final CropView crop = new CropView(SPEC, this::cropped);
    private final ChecksView checks = new ChecksView();
    private final JLabel after = new JLabel();
    private final JLabel afterTitle = title();
    private final JLabel checksTitle = title();
    private final JLabel name = new JLabel();
    private final JLabel subtitle = new JLabel();
    private final JLabel status = new JLabel();
    private final JLabel cropHint = new JLabel();
    private final JLabel note = new JLabel();
    private final PushButton open = new PushButton("open", true, this::choose);
    private final PushButton auto = new PushButton("auto", false, this::automatic);
    private final PushButton turn = new PushButton("turn", false, this::turn);
    private final PushButton save = new PushButton("save", true, this::save);
    private final Timer settling = new Timer(PATIENCE, it -> work());

    private Words words;
    private @Nullable Path file;
    private @Nullable Picture picture;
    private @Nullable Crop part;
    private @Nullable Processed done;
    private @Nullable Intake refused;
    private int round;

    private Desk(Language language) {
        words = new Words(language);
        settling.setRepeats(false);
    }

    /** Opens the window, with a file if one was given. */
    static void open(Language language, @Nullable Path file) {
        SwingUtilities.invokeLater(() -> {
            Looks.use();
            Desk desk = new Desk(language);
            desk.build();
            desk.speak();
            desk.frame.setVisible(true);
            if (file != null) desk.load(file);
        });
    }

    private void build() {
        frame.setDefaultCloseOperation(JFrame.EXIT_ON_CLOSE);
        frame.setName("desk");
        JPanel content = new JPanel(new BorderLayout(16, 12));
        content.setBackground(Looks.GROUND);
        content.add(head(), BorderLayout.NORTH);
        content.add(left(), BorderLayout.CENTER);
        content.add(right(), BorderLayout.EAST);
        content.add(foot(), BorderLayout.SOUTH);
        frame.setContentPane(content);
        content.setTransferHandler(new Dropped(this::load));
        key("open", KeyEvent.VK_O, this::choose);
        key("save", KeyEvent.VK_S, this::save);
        frame.setMinimumSize(new Dimension(900, 620));
        frame.setSize(1080, 740);
        frame.setLocationRelativeTo(null);
    }

    private JComponent head() {
        JPanel head = new JPanel(new BorderLayout());
        head.setBackground(Looks.BLUE_DEEP);
        head.setBorder(BorderFactory.createEmptyBorder(14, 20, 14, 20));
        name.setForeground(Color.WHITE);
        name.setFont(Looks.bold(19));
        subtitle.setForeground(new Color(0xd6e2f2));
        JPanel both = new JPanel(new BorderLayout(0, 4));
        both.setOpaque(false);
        both.add(name, BorderLayout.NORTH);
        both.add(subtitle, BorderLayout.SOUTH);
        head.add(both, BorderLayout.WEST);
        JComboBox<Language> language = new JComboBox<>(Language.values());
        language.setName("language");
        language.setSelectedItem(words.language());
        language.addActionListener(it -> {
            words = new Words((Language) language.getSelectedItem());
            speak();
        });
        JPanel corner = new JPanel(new FlowLayout(FlowLayout.RIGHT, 0, 6));
        corner.setOpaque(false);
        corner.add(language);
        head.add(corner, BorderLayout.EAST);
        return head;
    }

    private JComponent left() {
        JPanel left = new JPanel(new BorderLayout(0, 8));
        left.setOpaque(false);
        left.setBorder(BorderFactory.createEmptyBorder(4, 20, 0, 0));
        JPanel buttons = new JPanel(new FlowLayout(FlowLayout.LEADING, 8, 0));
        buttons.setOpaque(false);
        for (PushButton it : List.of(open, auto, turn)) buttons.add(it);
        left.add(buttons, BorderLayout.NORTH);
        left.add(crop, BorderLayout.CENTER);
        cropHint.setForeground(Looks.INK_2);
        cropHint.setFont(Looks.font().deriveFont(12.5f));
        left.add(cropHint, BorderLayout.SOUTH);
        return left;
    }

    private JComponent right() {
        JPanel right = new JPanel(new BorderLayout(0, 10));
        right.setOpaque(false);
        right.setBorder(BorderFactory.createEmptyBorder(4, 0, 0, 20));
        right.setPreferredSize(new Dimension(430, 100));
        JPanel result = new JPanel(new BorderLayout(0, 6));
        result.setOpaque(false);
        result.add(afterTitle, BorderLayout.NORTH);
        after.setHorizontalAlignment(JLabel.CENTER);
        after.setOpaque(true);
        after.setBackground(new Color(0xe3e8ef));
        after.setBorder(BorderFactory.createLineBorder(Looks.LINE));
        after.setPreferredSize(new Dimension(410, 232));
        result.add(after, BorderLayout.CENTER);
        note.setForeground(Looks.INK_2);
        result.add(note, BorderLayout.SOUTH);
        right.add(result, BorderLayout.NORTH);
        JPanel list = new JPanel(new BorderLayout(0, 6));
        list.setOpaque(false);
        list.add(checksTitle, BorderLayout.NORTH);
        JScrollPane scroll = new JScrollPane(
                checks, JScrollPane.VERTICAL_SCROLLBAR_AS_NEEDED, JScrollPane.HORIZONTAL_SCROLLBAR_NEVER);
        scroll.setBorder(BorderFactory.createLineBorder(Looks.LINE));
        scroll.getViewport().setBackground(Looks.PAPER);
        list.add(scroll, BorderLayout.CENTER);
        right.add(list, BorderLayout.CENTER);
        return right;
    }

    private JComponent foot() {
        JPanel foot = new JPanel(new BorderLayout(12, 0));
        foot.setBackground(Looks.PAPER);
        foot.setBorder(BorderFactory.createCompoundBorder(
                BorderFactory.createMatteBorder(1, 0, 0, 0, Looks.LINE),
                BorderFactory.createEmptyBorder(10, 20, 10, 20)));
        status.setName("status");
        status.setFont(Looks.bold(14));
        foot.add(status, BorderLayout.CENTER);
        foot.add(save, BorderLayout.EAST);
        return foot;
    }

    private static JLabel title() {
        JLabel title = new JLabel();
        title.setFont(Looks.bold(15));
        return title;
    }

    private void key(String what, int code, Runnable action) {
        int menu = Toolkit.getDefaultToolkit().getMenuShortcutKeyMaskEx();
        frame.getRootPane()
                .getInputMap(JComponent.WHEN_IN_FOCUSED_WINDOW)
                .put(KeyStroke.getKeyStroke(code, menu), what);
        frame.getRootPane().getActionMap().put(what, new AbstractAction() {
            @Override
            public void actionPerformed(ActionEvent e) {
                action.run();
            }
        });
    }

    /** Everything that has words says them in the present language. */
    private void speak() {
        frame.setTitle(words.text("tool.title"));
        name.setText(words.text("tool.title"));
        subtitle.setText(words.text("tool.subtitle"));
        open.setText(words.text("tool.open"));
        auto.setText(words.text("tool.auto"));
        turn.setText(words.text("tool.turn"));
        save.setText(words.text("tool.save"));
        crop.hint(words.text("tool.drop"));
        crop.getAccessibleContext().setAccessibleName(words.text("tool.crop"));
        crop.getAccessibleContext().setAccessibleDescription(words.text("tool.crop.hint"));
        cropHint.setText(words.text("tool.crop.hint"));
        afterTitle.setText(words.text("tool.after"));
        checksTitle.setText(words.text("tool.checks"));
        JComponent.setDefaultLocale(
                java.util.Locale.forLanguageTag(words.language().tag()));
        tell();
    }

    private void tell() {
        Processed result = done;
        auto.setEnabled(picture != null);
        turn.setEnabled(picture != null);
        save.setEnabled(result != null && result.ok());
        note.setText(result != null && result.whitened() ? words.text("tool.whitened") : " ");
        if (refused != null) {
            checks.say(words.refusal(refused));
            status(words.text("tool.some", 1), Looks.RED);
        } else if (result == null) status(words.text(picture == null ? "tool.private" : "tool.busy"), Looks.INK_2);
        else {
            checks.show(result.report(), words);
            int many = result.report().failed().size();
            status(
                    result.ok() ? words.text("tool.all") : words.text("tool.some", many),
                    result.ok() ? Looks.GREEN : Looks.RED);
        }
    }

    private void status(String text, Color colour) {
        status.setText(text);
        status.setForeground(colour);
    }

    private void choose() {
        JFileChooser chooser =
                new JFileChooser(file == null ? null : file.toFile().getParentFile());
        chooser.setDialogTitle(words.text("tool.open"));
        if (chooser.showOpenDialog(frame) == JFileChooser.APPROVE_OPTION)
            load(chooser.getSelectedFile().toPath());
    }

    private void load(Path from) {
        int mine = ++round;
        later(
                () -> {
                    Intake intake =
                            Pictures.take(Command.read(from), from.getFileName().toString());
                    return new Loaded(intake, intake.taken() ? SPEC.crop(intake.required()) : null);
                },
                it -> {
                    if (mine != round) return;
                    file = from;
                    refused = it.intake().taken() ? null : it.intake();
                    picture = it.intake().picture();
                    show(it.crop());
                },
                from);
    }

    private record Loaded(Intake intake, @Nullable Crop crop) {}

    private void show(@Nullable Crop wanted) {
        part = null;
        done = null;
        after.setIcon(null);
        crop.show(picture, wanted);
        tell();
        if (picture != null) {
            crop.requestFocusInWindow();
            work();
        }
    }

    private void automatic() {
        Picture it = picture;
        if (it != null) show(SPEC.crop(it));
    }

    private void turn() {
        Picture it = picture;
        if (it == null) return;
        picture = it.turnedRight();
        automatic();
    }

    private void cropped(Crop wanted) {
        part = wanted;
        settling.restart();
    }

    private void work() {
        Picture source = picture;
        Crop wanted = part;
        if (source == null) return;
        int mine = ++round;
        later(
                () -> wanted == null ? SPEC.process(source) : SPEC.process(source, wanted),
                it -> {
                    if (mine != round) return;
                    done = it;
                    ImageIcon icon = new ImageIcon(it.picture().within(226).image());
                    icon.setDescription(words.text("tool.after"));
                    after.setIcon(icon);
                    tell();
                },
                file);
    }

    private void save() {
        Processed result = done;
        byte[] jpeg = result == null ? null : result.jpeg();
        if (result == null || !result.ok() || jpeg == null) return;
        JFileChooser chooser = new JFileChooser();
        chooser.setDialogTitle(words.text("tool.save"));
        chooser.setSelectedFile(proposed());
        if (chooser.showSaveDialog(frame) != JFileChooser.APPROVE_OPTION) return;
        Path target = chooser.getSelectedFile().toPath();
        try {
            if (Files.exists(target) && !overwrite(target)) return;
            Files.write(target, jpeg);
            status(words.text("tool.saved", target, (jpeg.length + 1023) / 1024), Looks.GREEN);
        } catch (IOException e) {
            status(words.text("tool.unsaved", target), Looks.RED);
        }
    }

    private File proposed() {
        Path from = file;
        String own = from == null ? "photo" : from.getFileName().toString().replaceFirst("\\.[^.]*$", "");
        File folder = from == null ? null : from.toFile().getAbsoluteFile().getParentFile();
        return new File(folder, own + "-" + SPEC.width() + "x" + SPEC.height() + ".jpg");
    }

    private boolean overwrite(Path target) {
        return JOptionPane.showConfirmDialog(
                        frame, words.text("tool.overwrite", target), words.text("tool.save"), JOptionPane.YES_NO_OPTION)
                == JOptionPane.YES_OPTION;
    }

    /** Works beside the window, so that it never freezes. */
    private <T> void later(java.util.concurrent.Callable<T> work, Consumer<T> then, @Nullable Path about) {
        status(words.text("tool.busy"), Looks.INK_2);
        new SwingWorker<T, Void>() {
            @Override
            protected T doInBackground() throws Exception {
                return work.call();
            }

            @Override
            protected void done() {
                try {
                    then.accept(get());
                } catch (ExecutionException | InterruptedException e) {
                    status(words.text("tool.unreadable") + (about == null ? "" : " " + about), Looks.RED);
                }
            }
        }.execute();
    }

    /** Takes a file that is dropped on the window. */
    private static final class Dropped extends TransferHandler {
        private final transient Consumer<Path> taken;

        Dropped(Consumer<Path> taken) {
            this.taken = taken;
        }

        @Override
        public boolean canImport(TransferSupport support) {
            return support.isDataFlavorSupported(DataFlavor.javaFileListFlavor);
        }

        @Override
        public boolean importData(TransferSupport support) {
            try {
                List<?> files = (List<?>) support.getTransferable().getTransferData(DataFlavor.javaFileListFlavor);
                if (files.isEmpty() || !(files.get(0) instanceof File first)) return false;
                taken.accept(first.toPath());
                return true;
            } catch (UnsupportedFlavorException | IOException e) {
                return false;
            }
        }
    }
}
