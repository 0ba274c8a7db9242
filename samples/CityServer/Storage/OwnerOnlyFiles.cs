namespace Yipai.Samples.CityServer;

/// <summary>Database files that only their owner may read and write (mode 0600). On Windows the folder's access list decides.</summary>
internal static class OwnerOnlyFiles
{
    private const UnixFileMode Mode = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Creates a database file, empty, before SQLite does, and takes the rights of others away from one that is there.</summary>
    /// <remarks>SQLite gives its log files, whose names are made of the database's, the mode of the database.</remarks>
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
