using Yipai.Client.Devices;

namespace Yipai.Client.Tests.Devices;

/// <summary>The folder yields whole pictures, and erases what nobody took in before the disk is full.</summary>
public sealed class WatchedFolderTests : IDisposable
{
    private static readonly DateTimeOffset Start = new(2026, 3, 1, 8, 0, 0, TimeSpan.Zero);

    private readonly string _path = Directory.CreateTempSubdirectory("yipai-watched-").FullName;
    private readonly WatchedFolder _folder;

    public WatchedFolderTests() => _folder = new WatchedFolder(_path, TimeSpan.FromSeconds(2));

    public void Dispose() => Directory.Delete(_path, recursive: true);

    [Fact]
    public void FindWhole_FileStillGrows_WaitsUntilItIsQuiet()
    {
        Write("a.jpg", 10);
        _folder.FindWhole(Start);
        Write("a.jpg", 20);

        int growing = _folder.FindWhole(Start.AddSeconds(3)).Count;
        int early = _folder.FindWhole(Start.AddSeconds(4)).Count;
        int quiet = _folder.FindWhole(Start.AddSeconds(5)).Count;

        Assert.Equal((0, 0, 1), (growing, early, quiet));
    }

    [Theory, InlineData("a.part"), InlineData(".a.jpg"), InlineData("a.txt"), InlineData("a")]
    public void FindWhole_NotTheNameOfAPicture_IsIgnored(string name)
    {
        Write(name, 10);

        _folder.FindWhole(Start);

        Assert.Empty(_folder.FindWhole(Start.AddSeconds(9)));
    }

    [Fact]
    public void FindWhole_LinkOutOfTheFolder_IsNotFollowed()
    {
        string outside = Path.Combine(_path, "secret.bin");
        File.WriteAllBytes(outside, [1, 2, 3]);
        File.CreateSymbolicLink(Path.Combine(_path, "a.jpg"), outside);

        _folder.FindWhole(Start);

        Assert.Empty(_folder.FindWhole(Start.AddSeconds(9)));
    }

    [Fact]
    public void EraseOverQuota_OldestPictureTooMuch_ErasesItAndKeepsTheRest()
    {
        Write("new.jpg", 40, Start.AddSeconds(2));
        Write("old.jpg", 40, Start);

        int erased = _folder.EraseOverQuota(quota: 100, storeBytes: 50);

        Assert.Equal(1, erased);
        Assert.Equal(["new.jpg"], Directory.EnumerateFiles(_path).Select(Path.GetFileName));
    }

    [Fact]
    public void EraseOverQuota_JustWithin_ErasesNothing()
    {
        Write("a.jpg", 50);

        Assert.Equal(0, _folder.EraseOverQuota(quota: 100, storeBytes: 50));
    }

    [Fact]
    public void EraseRefused_After30Days_ErasesTheFile()
    {
        Write("a.jpg", 10, Start);
        _folder.SetAside(new FileInfo(Path.Combine(_path, "a.jpg")));

        _folder.EraseRefused(Start.AddDays(30));
        bool isKept = File.Exists(Path.Combine(_path, "refused", "a.jpg"));
        _folder.EraseRefused(Start.AddDays(30).AddSeconds(1));

        Assert.True(isKept);
        Assert.Empty(Directory.EnumerateFiles(Path.Combine(_path, "refused")));
    }

    private void Write(string name, int length, DateTimeOffset? at = null)
    {
        string path = Path.Combine(_path, name);
        File.WriteAllBytes(path, new byte[length]);
        File.SetLastWriteTimeUtc(path, (at ?? Start).UtcDateTime);
    }
}
