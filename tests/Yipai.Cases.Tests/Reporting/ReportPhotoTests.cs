namespace Yipai.Cases.Tests.Reporting;

public sealed class ReportPhotoTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("yipai-photo-");

    private string Photo => Path.Combine(_folder.FullName, "王小明.jpg");

    [Fact]
    public async Task ReadAsync_AStream_IsOpenedEachTimeAndClosed()
    {
        var opened = new List<MemoryStream>();

        ReportPhoto photo = ReportPhoto.FromStream(_ =>
        {
            opened.Add(new MemoryStream([1, 2, 3]));
            return ValueTask.FromResult<Stream>(opened[^1]);
        });

        Assert.Equal([1, 2, 3], (await photo.ReadAsync()).ToArray());
        Assert.Equal([1, 2, 3], (await photo.ReadAsync()).ToArray());
        Assert.Equal(2, opened.Count);
        Assert.All(opened, stream => Assert.False(stream.CanRead));
    }

    [Fact]
    public async Task ReadAsync_AnotherPhotoThanBefore_IsRefused()
    {
        byte next = 1;
        ReportPhoto photo = ReportPhoto.FromStream(_ => ValueTask.FromResult<Stream>(new MemoryStream([next++])));
        await photo.ReadAsync();
        await RefusedAsync("YP0218", photo);
        await RefusedAsync("YP0218", photo);
    }

    [Fact]
    public async Task ReadAsync_ASourceThatFails_IsRefusedWithoutItsWords()
    {
        ReportPhoto photo = ReportPhoto.FromStream(_ => throw new InvalidOperationException("content://photos/王小明"));

        CasesException refused = await RefusedAsync("YP0217", photo);

        Assert.DoesNotContain("王小明", refused.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ReadAsync_AStoppedReading_IsNoProblemOfThePhoto()
    {
        ReportPhoto photo = ReportPhoto.FromStream(cancellationToken => throw new OperationCanceledException(cancellationToken));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await photo.ReadAsync(new CancellationToken(canceled: true)));
    }

    [Fact]
    public async Task FromFile_WrittenToBeforeItWasEverRead_IsRefused()
    {
        await File.WriteAllBytesAsync(Photo, [1, 2, 3]);
        ReportPhoto photo = ReportPhoto.FromFile(Photo);
        await File.WriteAllBytesAsync(Photo, [1, 2, 3, 4]);
        await RefusedAsync("YP0218", photo);
    }

    [Fact]
    public async Task FromFile_Moved_IsRefusedWithoutItsName()
    {
        await File.WriteAllBytesAsync(Photo, [1, 2, 3]);
        ReportPhoto photo = ReportPhoto.FromFile(Photo);

        File.Move(Photo, Photo + ".old");

        Assert.DoesNotContain("王小明", (await RefusedAsync("YP0217", photo)).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ReadAsync_OfNoFile_IsRefused() => await RefusedAsync("YP0217", ReportPhoto.FromFile(Photo));

    [Fact]
    public async Task ReadAsync_OfAFileThatAppearedAfterItWasChosen_IsRefused()
    {
        ReportPhoto photo = ReportPhoto.FromFile(Photo);
        await File.WriteAllBytesAsync(Photo, [1, 2, 3]);

        await RefusedAsync("YP0217", photo);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static async Task<CasesException> RefusedAsync(string code, ReportPhoto photo)
    {
        CasesException refused = await Assert.ThrowsAsync<CasesException>(async () => await photo.ReadAsync());
        Assert.Equal(code, refused.Code);
        return refused;
    }
}
