namespace Yipai.Samples.CityServer;

/// <summary>Lets only their owner read and write the database files (mode 0600). On Windows the folder's access list decides.</summary>
internal static class OwnerOnlyFiles
{
    private const UnixFileMode Mode = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>
    /// Creates an empty database file before SQLite does. If the file exists, the method removes the rights of other users.
    /// </summary>
    /// <remarks>SQLite gives its log files the mode of the database. Their names begin with the name of the database.</remarks>
    public static void Protect(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        if (!File.Exists(path))
        {
            new FileStream(path, new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, UnixCreateMode = Mode })
                .Dispose();
        }

        foreach (string file in new[] { path, $"{path}-wal", $"{path}-shm", $"{path}-journal" }.Where(File.Exists))
        {
            File.SetUnixFileMode(file, Mode);
        }
    }
}
