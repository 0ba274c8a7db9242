using System.Diagnostics;
using System.Text;
using Yipai.Cases.Codes;
using Yipai.Cases.Wire;
using Yipai.Client.Http;
using Yipai.Client.Uploads;
using Yipai.Sdk.Testing;

namespace Yipai.Client.Tests.Uploads;

/// <summary>The upload of the client meets a foreign server, the npm package @tus/server.</summary>
public sealed class TusServerTests
{
    private const int Chunk = 256 * 1024;

    private static readonly byte[] Content = MakeContent((5 * Chunk) + 11);

    [SkippableFact]
    public async Task SendAsync_StoppedAfterTwoChunks_GoesOnThereAndArrivesWhole()
    {
        using var folder = new ScratchFolder();
        using Process server = await UploadWitness.StartAsync("serve.mjs", folder.Root);
        try
        {
            string port = (await server.StandardOutput.ReadLineAsync())!;
            await using var host = new TestHost($"http://127.0.0.1:{port}", isScripted: false);
            var upload = new ChunkedUpload(host.Service<CityApi>(), Chunk, hasChecksums: false);
            string digest = PhotoDigest.Of(Content).Hex;
            int asked = 0;
            long resumedAt = -1;

            UploadResult first = await upload.SendAsync(
                new UploadOrder(Open, MetadataOf(digest)) { MayGoOn = _ => ValueTask.FromResult(++asked <= 2) }, CancellationToken.None);
            UploadResult second = await upload.SendAsync(
                new UploadOrder(Open, MetadataOf(digest))
                {
                    KnownPath = $"/v1/uploads/{digest}",
                    Progress = (_, acknowledged) => resumedAt = resumedAt < 0 ? acknowledged : resumedAt,
                },
                CancellationToken.None);

            Assert.Equal((UploadEnd.Stopped, UploadEnd.Complete), (first.End, second.End));
            Assert.Equal(2 * Chunk, resumedAt);
            Assert.Equal(Content, await File.ReadAllBytesAsync(folder.At(digest)));
        }
        finally
        {
            server.StandardInput.Close();
            await server.WaitForExitAsync();
        }
    }

    [SkippableFact]
    public async Task SendAsync_UploadThatTheServerDoesNotHave_CreatesIt()
    {
        using var folder = new ScratchFolder();
        using Process server = await UploadWitness.StartAsync("serve.mjs", folder.Root);
        try
        {
            string port = (await server.StandardOutput.ReadLineAsync())!;
            await using var host = new TestHost($"http://127.0.0.1:{port}", isScripted: false);
            var upload = new ChunkedUpload(host.Service<CityApi>(), Chunk, hasChecksums: false);
            string digest = PhotoDigest.Of(Content).Hex;

            UploadResult result = await upload.SendAsync(
                new UploadOrder(Open, MetadataOf(digest)) { KnownPath = "v1/uploads/unknown" }, CancellationToken.None);

            Assert.Equal((UploadEnd.Complete, true), (result.End, result.HasProgress));
            Assert.Equal(Content, await File.ReadAllBytesAsync(folder.At(digest)));
        }
        finally
        {
            server.StandardInput.Close();
            await server.WaitForExitAsync();
        }
    }

    private static ValueTask<Stream> Open(CancellationToken cancellationToken) => ValueTask.FromResult<Stream>(new MemoryStream(Content));

    private static UploadMetadata MetadataOf(string digest) => new([new(TusHeaders.DigestKey, Encoding.ASCII.GetBytes(digest))]);

    private static byte[] MakeContent(int length)
    {
        var content = new byte[length];
        new Random(5).NextBytes(content);
        return content;
    }
}
