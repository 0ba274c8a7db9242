namespace Yipai.Client.Sqlite.Databases;

/// <summary>Files that only their owner may read and write (mode 0600). On Windows the folder's access list decides.</summary>
internal static class OwnerOnlyFile
{
    public const UnixFileMode Mode = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Describes how to create a file that only its owner may read.</summary>
    public static FileStreamOptions ForCreating(FileShare share = FileShare.Read, FileOptions options = FileOptions.None)
    {
        var creating = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Share = share,
            Options = options,
            BufferSize = 0,
        };
        if (!OperatingSystem.IsWindows())
        {
            creating.UnixCreateMode = Mode;
        }

        return creating;
    }

    /// <summary>Creates an empty file before SQLite does, which would create it with the mode of the process.</summary>
    /// <remarks>
    /// A file that exists is not opened: closing a second handle of it would release the locks that SQLite holds on it in this process.
    /// What prevents creating it prevents SQLite too, and SQLite says why.
    /// </remarks>
    public static void CreateIfMissing(string path)
    {
        if (OperatingSystem.IsWindows() || File.Exists(path))
        {
            return;
        }

        try
        {
            new FileStream(path, ForCreating()).Dispose();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return;
        }
    }

    /// <summary>Takes the rights of everybody else away from files that an earlier version has left open to them.</summary>
    public static void Tighten(params ReadOnlySpan<string> paths)
    {
        foreach (string path in paths)
        {
            if (!OperatingSystem.IsWindows() && IsLoose(path))
            {
                File.SetUnixFileMode(path, Mode);
            }
        }
    }

    /// <summary>Indicates whether somebody else than the owner has any right on a file. A missing file is not loose.</summary>
    public static bool IsLoose(string path)
    {
        try
        {
            return !OperatingSystem.IsWindows() && (File.GetUnixFileMode(path) & ~(Mode | UnixFileMode.UserExecute)) != UnixFileMode.None;
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return false;
        }
    }
}
