using System.Runtime.Versioning;

namespace Yipai.Client.Devices;

/// <summary>Finds the whole pictures of a folder, and sets aside or erases those that cannot be taken.</summary>
[UnsupportedOSPlatform("browser")]
internal sealed class WatchedFolder(string folder, TimeSpan quietTime)
{
    private static readonly string[] Pictures = [".jpg", ".jpeg", ".png", ".webp", ".heic", ".heif"];
    private static readonly TimeSpan KeepRefused = TimeSpan.FromDays(30);

    private readonly string _refused = Path.Combine(folder, "refused");
    private Dictionary<string, Seen> _seen = [];

    /// <summary>Returns the pictures that have not changed for the quiet time, oldest first.</summary>
    /// <remarks>
    /// A camera that writes slowly shows a part of its picture first, and part of a JPEG is a picture too. Only time tells them apart, so
    /// a camera should write under another name, such as <c>x.part</c>, and rename the file when it is whole.
    /// </remarks>
    public IReadOnlyList<FileInfo> FindWhole(DateTimeOffset now)
    {
        FileInfo[] found = [.. List()];
        _seen = found.ToDictionary(
            file => file.Name,
            file => _seen.TryGetValue(file.Name, out Seen? seen) && seen.IsSame(file) ? seen
                : new Seen(file.Length, file.LastWriteTimeUtc, now));
        return [.. found.Where(file => file.Length > 0 && now - _seen[file.Name].Since >= quietTime)];
    }

    /// <summary>Erases pictures that nobody took in yet, oldest first, until folder and store are within the quota.</summary>
    /// <returns>The number of erased files.</returns>
    public int EraseOverQuota(long quota, long storeBytes)
    {
        FileInfo[] all = [.. Refused(), .. List()];
        long bytes = storeBytes + all.Sum(file => file.Length);
        int erased = 0;
        for (; erased < all.Length && bytes > quota; erased++)
        {
            bytes -= all[erased].Length;
            all[erased].Delete();
        }

        return erased;
    }

    /// <summary>Moves a file that is no usable picture into the sub-folder <c>refused</c>, where it stays for 30 days.</summary>
    public void SetAside(FileInfo file)
    {
        Directory.CreateDirectory(_refused);
        file.MoveTo(Path.Combine(_refused, file.Name), overwrite: true);
    }

    /// <summary>Erases the refused files whose time has ended.</summary>
    public void EraseRefused(DateTimeOffset now)
    {
        foreach (FileInfo file in Refused().Where(file => now - file.LastWriteTimeUtc > KeepRefused))
        {
            file.Delete();
        }
    }

    /// <summary>Lists the pictures.</summary>
    /// <remarks>A link may lead out of the folder, so it is not followed.</remarks>
    private IEnumerable<FileInfo> List() =>
        Files(folder).Where(file => !file.Name.StartsWith('.') && Pictures.Contains(file.Extension, StringComparer.OrdinalIgnoreCase));

    private IEnumerable<FileInfo> Refused() => Directory.Exists(_refused) ? Files(_refused) : [];

    private static IEnumerable<FileInfo> Files(string path) => new DirectoryInfo(path).EnumerateFiles()
        .Where(file => file.LinkTarget is null && file.Exists)
        .OrderBy(file => file.LastWriteTimeUtc).ThenBy(file => file.Name, StringComparer.Ordinal);

    private sealed record Seen(long Length, DateTime WrittenAt, DateTimeOffset Since)
    {
        public bool IsSame(FileInfo file) => (file.Length, file.LastWriteTimeUtc) == (Length, WrittenAt);
    }
}
