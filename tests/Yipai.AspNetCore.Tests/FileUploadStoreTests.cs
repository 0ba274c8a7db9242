using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Options;
using Yipai.AspNetCore.Intake;
using Yipai.Cases.Codes;
using Yipai.Privacy;

namespace Yipai.AspNetCore.Tests;

/// <summary>What the files of unfinished uploads keep, and when they let go of it.</summary>
public sealed class FileUploadStoreTests : IDisposable
{
    private static readonly DateTimeOffset Start = new(2026, 3, 1, 8, 0, 0, TimeSpan.Zero);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("yipai-uploads-");
    private readonly FileUploadStore _store;
    private readonly StoredUpload _upload = new(new SubjectId("person-1"), PhotoDigest.Of("whole"u8), 5, Start);

    public FileUploadStoreTests() =>
        _store = new FileUploadStore(Options.Create(new YipaiCityOptions { DataDirectory = _folder.FullName }));

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task OpenAsync_Twice_ReturnsTheFirst()
    {
        await _store.OpenAsync(_upload);

        StoredUpload again = await _store.OpenAsync(_upload with { CreatedAt = Start.AddHours(1) });

        Assert.Equal(_upload, again);
    }

    [Fact]
    public async Task AppendAsync_ProcessDiesBeforeTheCommit_CountsNothingAndIsOverwritten()
    {
        await _store.OpenAsync(_upload);
        await using (IUploadWriter dying = (await _store.TryWriteAsync(_upload.Id))!)
        {
            await dying.AppendAsync("xxx"u8.ToArray());
        }

        long offset = (await _store.FindAsync(_upload.Id))!.Offset;
        await using IUploadWriter next = (await _store.TryWriteAsync(_upload.Id))!;
        await next.AppendAsync("whole"u8.ToArray());

        Assert.Equal(0, offset);
        Assert.Equal("whole"u8.ToArray(), await next.ReadAsync());
    }

    [Fact]
    public async Task CommitAsync_Bytes_AreThereForTheNextWriter()
    {
        await _store.OpenAsync(_upload);
        await using (IUploadWriter first = (await _store.TryWriteAsync(_upload.Id))!)
        {
            await first.AppendAsync("wh"u8.ToArray());
            await first.CommitAsync();
        }

        await using IUploadWriter next = (await _store.TryWriteAsync(_upload.Id))!;
        await next.AppendAsync("ole"u8.ToArray());

        Assert.Equal(2, (await _store.FindAsync(_upload.Id))!.Offset);
        Assert.Equal("whole"u8.ToArray(), await next.ReadAsync());
    }

    [Fact]
    public async Task TryWriteAsync_WhileAnotherWrites_ReturnsNull()
    {
        await _store.OpenAsync(_upload);
        await using IUploadWriter first = (await _store.TryWriteAsync(_upload.Id))!;

        Assert.Null(await _store.TryWriteAsync(_upload.Id));
    }

    [Fact]
    public async Task EraseAsync_WhileAnotherWrites_LeavesNothingAfterItsCommit()
    {
        await _store.OpenAsync(_upload);
        IUploadWriter writer = (await _store.TryWriteAsync(_upload.Id))!;
        await writer.AppendAsync("wh"u8.ToArray());

        int erased = await _store.EraseAsync(_upload.Owner);
        await writer.CommitAsync();
        await writer.DisposeAsync();

        Assert.Equal(1, erased);
        Assert.Null(await _store.FindAsync(_upload.Id));
        Assert.Empty(Directory.GetFiles(_folder.FullName, "*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task EraseBeforeAsync_OldUploads_AreErasedAndOthersStay()
    {
        StoredUpload newer = _upload with { CreatedAt = Start.AddHours(2) };
        newer = new StoredUpload(new SubjectId("person-2"), newer.Photo, newer.Length, newer.CreatedAt);
        await _store.OpenAsync(_upload);
        await _store.OpenAsync(newer);

        int erased = await _store.EraseBeforeAsync(Start.AddHours(1));

        Assert.Equal((1, null, newer), (erased, await _store.FindAsync(_upload.Id), await _store.FindAsync(newer.Id)));
    }

    [Fact]
    public async Task FindAsync_DamagedState_IsNoUpload()
    {
        await _store.OpenAsync(_upload);
        string state = Directory.GetFiles(_folder.FullName, "*.state", SearchOption.AllDirectories).Single();
        await File.WriteAllBytesAsync(state, new byte[10]);

        Assert.Null(await _store.FindAsync(_upload.Id));
    }

    [Fact]
    [SuppressMessage("Interoperability", "CA1416", Justification = "On Windows the folder decides, and the test ends before.")]
    public async Task OpenAsync_OnUnix_OnlyTheOwnerReadsFolderAndFiles()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        await _store.OpenAsync(_upload);

        string[] files = Directory.GetFiles(_folder.FullName, "*", SearchOption.AllDirectories);

        Assert.Equal(2, files.Length);
        Assert.All(files, file => Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file)));
        Assert.Equal(
            UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute,
            File.GetUnixFileMode(Path.GetDirectoryName(files[0])!));
    }
}
