namespace Yipai.Client.Sqlite.Databases;

/// <summary>Creates files that only their owner may read and write (mode 0600).</summary>
/// <remarks>On Windows the access list of the folder decides instead.</remarks>
internal static class OwnerOnlyFile
{
    public const UnixFileMode Mode = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Returns the options to create a file that only its owner may read and write.</summary>
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

    /// <summary>Creates an empty file with mode 0600 before SQLite would create it with the default mode of the process.</summary>
    /// <remarks>
    /// The method never opens a file that exists, because closing a second handle would release the locks that SQLite holds in this
    /// process. It ignores an error, because SQLite meets the same error next and reports the cause.
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

    /// <summary>Removes the rights of other users from files that an earlier version left readable for them.</summary>
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

    /// <summary>Indicates whether anybody except the owner has a right on a file.</summary>
    /// <remarks>Returns false for a missing file.</remarks>
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
