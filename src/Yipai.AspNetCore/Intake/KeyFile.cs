using System.Security.Cryptography;

namespace Yipai.AspNetCore.Intake;

/// <summary>Keeps a secret of the city in a file that only its owner may read.</summary>
/// <remarks>
/// All instances of a city share the folder. One instance at a time makes a secret: it holds the lock of a file beside it, checks again
/// whether there is a secret, and moves a finished draft to the name. So the secret appears whole, once. The move alone would not be
/// enough, because <see cref="File.Move(string, string)"/> checks whether the name is free and then replaces a file that appeared in
/// between. The lock file stays, because two instances could otherwise lock two files of the same name.
/// </remarks>
public static class KeyFile
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(10);

    /// <summary>Returns the secret in the file, after writing a new one if there is no file.</summary>
    /// <param name="path">The file. A missing folder is created.</param>
    /// <param name="create">Creates the secret. Its bytes are overwritten with zeros once they are in the file.</param>
    public static byte[] Open(string path, Func<byte[]> create)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        ArgumentNullException.ThrowIfNull(create);
        if (!File.Exists(path))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
            using FileStream alone = Lock($"{path}.lock");
            if (!File.Exists(path))
            {
                Write(path, create());
            }
        }

        return File.ReadAllBytes(path);
    }

    private static FileStream Lock(string path)
    {
        while (true)
        {
            try
            {
                return new FileStream(path, OwnerOnly(FileMode.OpenOrCreate));
            }
            catch (IOException) when (File.Exists(path))
            {
                Thread.Sleep(Pause);
            }
        }
    }

    private static void Write(string path, byte[] secret)
    {
        string draft = $"{path}.{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8))}";
        using (var file = new FileStream(draft, OwnerOnly(FileMode.CreateNew)))
        {
            file.Write(secret);
            file.Flush(flushToDisk: true);
        }

        CryptographicOperations.ZeroMemory(secret);
        File.Move(draft, path);
    }

    private static FileStreamOptions OwnerOnly(FileMode mode)
    {
        var options = new FileStreamOptions { Mode = mode, Access = FileAccess.Write, Share = FileShare.None };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return options;
    }
}
