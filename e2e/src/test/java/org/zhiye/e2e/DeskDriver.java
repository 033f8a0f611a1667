package org.zhiye.e2e;

import java.awt.AWTException;
import java.awt.Component;
import java.awt.Container;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.Robot;
import java.awt.Toolkit;
import java.awt.Window;
import java.awt.datatransfer.DataFlavor;
import java.awt.datatransfer.Transferable;
import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import java.awt.event.MouseEvent;
import java.awt.event.MouseMotionAdapter;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;
import javax.imageio.ImageIO;
import javax.swing.AbstractButton;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JFileChooser;
import javax.swing.JLabel;
import javax.swing.JWindow;
import javax.swing.SwingUtilities;
import javax.swing.TransferHandler;
import javax.swing.text.JTextComponent;

/**
 * Runs in the same Java as the photo tool, on a screen of its own: presses its keys and moves its mouse as a person would. Arguments: the
 * photo, where to save, a folder for pictures of the window.
 */
final class DeskDriver {
    private static final long PATIENCE = 30_000;
    private final Robot robot;

    private DeskDriver() throws AWTException {
        robot = new Robot();
        robot.setAutoDelay(25);
    }

    public static void main(String[] args) {
        try {
            Class.forName("org.zhiye.photo.tool.Start")
                    .getMethod("main", String[].class)
                    .invoke(null, (Object) new String[0]);
            new DeskDriver().drive(Path.of(args[0]), Path.of(args[1]), Path.of(args[2]));
            System.exit(0);
        } catch (ReflectiveOperationException | AWTException | IOException | IllegalStateException e) {
            e.printStackTrace();
            System.exit(1);
        }
    }

    private void drive(Path photo, Path saved, Path pictures) throws IOException {
        await("the window", () -> named("open") != null);
        robot.waitForIdle();
        picture(pictures, "photo-tool-empty");
        click("open");
        type(photo);
        await("a file that passes", () -> enabled("save"));
        picture(pictures, "photo-tool");
        // by keyboard: far to the side, so that it must be told
        click("crop");
        for (int i = 0; i < 6; i++) shifted(KeyEvent.VK_RIGHT);
        await("a crop that is refused", () -> !enabled("save"));
        robot.waitForIdle();
        robot.delay(800);
        picture(pictures, "photo-tool-advice");
        // by mouse: back again, from the middle of the crop
        Point middle = middle("crop");
        robot.mouseMove(middle.x, middle.y);
        robot.mousePress(InputEvent.BUTTON1_DOWN_MASK);
        for (int i = 1; i <= 10; i++) robot.mouseMove(middle.x - 3 * i, middle.y);
        robot.mouseRelease(InputEvent.BUTTON1_DOWN_MASK);
        robot.delay(500);
        click("auto");
        await("the crop that it proposes", () -> enabled("save"));
        language(2);
        await("English", () -> text("status").startsWith("Everything passes"));
        picture(pictures, "photo-tool-en");
        language(0);
        robot.delay(300);
        click("save");
        type(saved);
        await("the file", () -> Files.exists(saved));
        await(
                "words about it",
                () -> text("status").contains(saved.getFileName().toString()));
        drop(saved);
        await(
                "the file that was dropped",
                () -> !text("status").contains(saved.getFileName().toString()));
        await("its checks", () -> enabled("save"));
    }

    /** Drags a file out of another window, as out of the folder's, and drops it on the program's. */
    private void drop(Path file) {
        onScreen(() -> {
            var source = new JLabel("*");
            source.setName("source");
            source.setTransferHandler(new TransferHandler() {
                @Override
                public int getSourceActions(JComponent from) {
                    return COPY;
                }

                @Override
                protected Transferable createTransferable(JComponent from) {
                    return new OneFile(file);
                }
            });
            source.addMouseMotionListener(new MouseMotionAdapter() {
                @Override
                public void mouseDragged(MouseEvent drag) {
                    source.getTransferHandler().exportAsDrag(source, drag, TransferHandler.COPY);
                }
            });
            var folder = new JWindow();
            folder.add(source);
            folder.setAlwaysOnTop(true);
            folder.setBounds(0, 0, 60, 40);
            folder.setVisible(true);
        });
        robot.waitForIdle();
        Point from = middle("source");
        Point to = middle("crop");
        robot.mouseMove(from.x, from.y);
        robot.mousePress(InputEvent.BUTTON1_DOWN_MASK);
        for (int i = 1; i <= 20; i++) {
            robot.mouseMove(from.x + (to.x - from.x) * i / 20, from.y + (to.y - from.y) * i / 20);
            robot.delay(20);
        }
        robot.delay(300);
        robot.mouseRelease(InputEvent.BUTTON1_DOWN_MASK);
    }

    /** One file, as a folder's window gives it away. */
    private record OneFile(Path file) implements Transferable {
        @Override
        public DataFlavor[] getTransferDataFlavors() {
            return new DataFlavor[] {DataFlavor.javaFileListFlavor};
        }

        @Override
        public boolean isDataFlavorSupported(DataFlavor flavor) {
            return flavor.equals(DataFlavor.javaFileListFlavor);
        }

        @Override
        public Object getTransferData(DataFlavor flavor) {
            return List.of(file.toFile());
        }
    }

    private void language(int index) {
        onScreen(() -> ((JComboBox<?>) component("language")).setSelectedIndex(index));
    }

    /** Writes a path into the dialog for files that is open, and accepts it. */
    private void type(Path path) {
        await("the dialog", () -> chooser() != null);
        robot.delay(400);
        JFileChooser chooser = chooser();
        JTextComponent field = (JTextComponent) find(chooser, JTextComponent.class);
        onScreen(() -> {
            field.requestFocusInWindow();
            field.setText(path.toString());
        });
        Point at = middle(field);
        robot.mouseMove(at.x, at.y);
        robot.mousePress(InputEvent.BUTTON1_DOWN_MASK);
        robot.mouseRelease(InputEvent.BUTTON1_DOWN_MASK);
        robot.delay(200);
        robot.keyPress(KeyEvent.VK_ENTER);
        robot.keyRelease(KeyEvent.VK_ENTER);
        await("the dialog's end", () -> chooser() == null);
    }

    private void shifted(int key) {
        robot.keyPress(KeyEvent.VK_SHIFT);
        robot.keyPress(key);
        robot.keyRelease(key);
        robot.keyRelease(KeyEvent.VK_SHIFT);
    }

    private void click(String name) {
        Point at = middle(name);
        robot.mouseMove(at.x, at.y);
        robot.mousePress(InputEvent.BUTTON1_DOWN_MASK);
        robot.mouseRelease(InputEvent.BUTTON1_DOWN_MASK);
        robot.waitForIdle();
    }

    private Point middle(String name) {
        return middle(component(name));
    }

    private static Point middle(Component it) {
        Point at = it.getLocationOnScreen();
        return new Point(at.x + it.getWidth() / 2, at.y + it.getHeight() / 2);
    }

    private void picture(Path folder, String name) throws IOException {
        robot.mouseMove(2, 2);
        robot.delay(300);
        BufferedImage screen = robot.createScreenCapture(
                new Rectangle(Toolkit.getDefaultToolkit().getScreenSize()));
        Window desk = SwingUtilities.getWindowAncestor(component("open"));
        Rectangle bounds = desk.getBounds();
        ImageIO.write(
                screen.getSubimage(bounds.x, bounds.y, bounds.width, bounds.height),
                "png",
                folder.resolve(name + ".png").toFile());
    }

    private static boolean enabled(String name) {
        return ((AbstractButton) component(name)).isEnabled();
    }

    private static String text(String name) {
        return ((JLabel) component(name)).getText();
    }

    private static Component component(String name) {
        var found = named(name);
        if (found == null) {
            throw new IllegalStateException("nothing is named " + name);
        }
        return found;
    }

    private static Component named(String name) {
        for (Window window : Window.getWindows()) {
            if (window.isShowing()) {
                var found = named(window, name);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    private static Component named(Container in, String name) {
        for (Component it : in.getComponents()) {
            if (name.equals(it.getName())) {
                return it;
            }
            var found = it instanceof Container inner ? named(inner, name) : null;
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static JFileChooser chooser() {
        for (Window window : Window.getWindows()) {
            var found = window.isShowing() ? find(window, JFileChooser.class) : null;
            if (found != null) {
                return (JFileChooser) found;
            }
        }
        return null;
    }

    private static Component find(Container in, Class<?> kind) {
        for (Component it : in.getComponents()) {
            if (kind.isInstance(it) && it.isShowing()) {
                return it;
            }
            var found = it instanceof Container inner ? find(inner, kind) : null;
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static void onScreen(Runnable work) {
        try {
            SwingUtilities.invokeAndWait(work);
        } catch (InterruptedException | InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
    }

    private void await(String what, BooleanSupplier there) {
        long end = System.currentTimeMillis() + PATIENCE;
        while (!there.getAsBoolean()) {
            if (System.currentTimeMillis() > end) {
                throw new IllegalStateException("waited in vain for " + what);
            }
            robot.delay(50);
        }
    }
}
