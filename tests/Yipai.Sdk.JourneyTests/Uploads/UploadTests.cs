using System.Net.Sockets;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Yipai.AspNetCore.Intake;
using Yipai.Cases.Codes;
using Yipai.Cases.Wire;
using Yipai.Client;
using Yipai.Privacy;
using Yipai.Samples.Story;
using Yipai.Samples.Story.Steps;

namespace Yipai.Sdk.JourneyTests.Uploads;

/// <summary>What the city answers to a photo that comes in parts, and what it keeps.</summary>
public sealed class UploadTests : IAsyncLifetime
{
    private const int Third = 50_000;

    private readonly StoryWorld _world = new(PrivacyProfile.Strict2026, keepDirectory: null, configurePhone: null);
    private readonly byte[] _photo = LargePhotos.Jpeg(3 * Third);
    private CitizenHost _phone = null!;
    private AccountSession _session = null!;
    private TusCaller _caller = null!;

    public async Task InitializeAsync()
    {
        await _world.City.StartAsync();
        _phone = _world.NewPhone("upload.db");
        _session = await SecondCitizen.RegisterAsync(_phone);
        _caller = new TusCaller(_world.City.Port, _session);
    }

    public async Task DisposeAsync()
    {
        _caller.Dispose();
        await _phone.DisposeAsync();
        await _world.DisposeAsync();
    }

    [Fact]
    public async Task Options_NoVersion_NamesVersionExtensionsAndLimits()
    {
        using HttpResponseMessage answer = await _caller.SendAsync(HttpMethod.Options, "v1/uploads", null);

        Assert.Equal(204, (int)answer.StatusCode);
        Assert.Equal(
            ["1.0.0", "1.0.0", "creation,checksum,expiration,termination", "33554432", "sha256,sha1"],
            new[] { TusHeaders.Resumable, TusHeaders.Versions, TusHeaders.Extension, TusHeaders.MaxSize, TusHeaders.ChecksumAlgorithms }
                .Select(name => string.Join(',', answer.Headers.GetValues(name))));
    }

    [Fact]
    public async Task Patch_ThreePartsWithChecksums_IsTheSamePhotoAsAWholePut()
    {
        string address = await _caller.CreateAsync(_photo);

        Assert.Equal(204, await _caller.PatchAsync(address, 0, _photo[..Third], TusCaller.Sha256(_photo[..Third])));
        Assert.Equal(204, await _caller.PatchAsync(address, Third, _photo[Third..(2 * Third)], TusCaller.Sha1(_photo[Third..(2 * Third)])));
        Assert.Equal(2 * Third, await _caller.OffsetAsync(address));
        Assert.Equal(204, await _caller.PatchAsync(address, 2 * Third, _photo[(2 * Third)..]));
        Assert.Equal(_photo.Length, await _caller.OffsetAsync(address));
        Assert.Equal(201, await ReportAsync());
        Assert.Equal(_photo, await KeptAsync());
    }

    [Fact]
    public async Task Post_SamePhotoAgain_GivesTheSameUploadAtItsOffset()
    {
        string address = await _caller.CreateAsync(_photo);
        await _caller.PatchAsync(address, 0, _photo[..Third]);

        using HttpResponseMessage again = await _caller.TryCreateAsync(_photo);

        Assert.Equal((address, $"{Third}"), (again.Headers.Location!.OriginalString, again.Headers.GetValues(TusHeaders.Offset).Single()));
    }

    [Fact]
    public async Task Post_PhotoThatTheCityHasFromThisPerson_IsComplete()
    {
        using var whole = new ByteArrayContent(_photo);
        (await _caller.Http.PutAsync($"v1/photos/{PhotoDigest.Of(_photo).Hex}", whole)).EnsureSuccessStatusCode();

        using HttpResponseMessage answer = await _caller.TryCreateAsync(_photo);

        Assert.Equal($"{_photo.Length}", answer.Headers.GetValues(TusHeaders.Offset).Single());
        Assert.Equal(_photo.Length, await _caller.OffsetAsync(answer.Headers.Location!.OriginalString));
    }

    [Fact]
    public async Task Requests_ThatBreakTheProtocol_AreRefusedAndKeepNothing()
    {
        string address = await _caller.CreateAsync(_photo);

        Assert.Equal(409, await _caller.PatchAsync(address, 1, _photo[..Third]));
        Assert.Equal(460, await _caller.PatchAsync(address, 0, _photo[..Third], TusCaller.Sha256(_photo[1..Third])));
        Assert.Equal(400, await _caller.PatchAsync(address, 0, _photo[..Third], "md5 AAAA"));
        Assert.Equal(400, await _caller.PatchAsync(address, 0, _photo[..Third], "sha256"));
        Assert.Equal(415, await _caller.PatchAsync(address, 0, _photo[..Third], mediaType: "application/octet-stream"));
        Assert.Equal(413, await _caller.PatchAsync(address, 0, [.. _photo, 0]));
        Assert.Equal(404, await _caller.PatchAsync("v1/uploads/" + new string('a', 64), 0, _photo[..Third]));
        Assert.Equal(404, await _caller.PatchAsync("v1/uploads/..%2fphotos", 0, _photo[..Third]));
        Assert.Equal(0, await _caller.OffsetAsync(address));
    }

    [Fact]
    public async Task Post_ThatTheCityCannotTake_IsRefused()
    {
        Assert.Equal(412, await StatusAsync(_caller.TryCreateAsync(_photo, version: "0.2.2")));
        Assert.Equal(400, await StatusAsync(_caller.TryCreateAsync(_photo, hasDigest: false)));
        Assert.Equal(400, await StatusAsync(_caller.TryCreateAsync(_photo, length: 0)));
        Assert.Equal(413, await StatusAsync(_caller.TryCreateAsync(_photo, length: (32 << 20) + 1)));
        Assert.Equal(400, await StatusAsync(_caller.TryCreateAsync(_photo, length: -1)));
    }

    [Fact]
    public async Task Patch_WholeIsNotThePhotoOfTheDigest_IsErased()
    {
        string address = await _caller.CreateAsync(_photo);
        byte[] other = LargePhotos.Jpeg(_photo.Length, seed: 2);

        Assert.Equal(422, await _caller.PatchAsync(address, 0, other));
        Assert.Equal(-404, await _caller.OffsetAsync(address));
        Assert.Empty(Files());
    }

    [Fact]
    public async Task Upload_OfSomebodyElse_DoesNotExist()
    {
        string address = await _caller.CreateAsync(_photo);
        await using CitizenHost phone = _world.NewPhone("other.db");
        await phone.Client.Consent.RecordNoticeShownAsync();
        await phone.Client.Account.RegisterAsync(
            new AccountRegistration { AccountName = "other", MobileNumber = "13700001111", Password = StoryTexts.Password });
        foreach (AccountSession? session in new[] { await phone.Client.Account.FindSessionAsync(), null })
        {
            using var other = new TusCaller(_world.City.Port, session);

            Assert.Equal(-404, await other.OffsetAsync(address));
            Assert.Equal(404, await other.PatchAsync(address, 0, _photo[..Third]));
            Assert.Equal(404, await other.DeleteAsync(address));
        }

        using var unknown = new TusCaller(_world.City.Port, _session with { Token = "unknown" });

        Assert.Equal(-401, await unknown.OffsetAsync(address));
        Assert.Equal(0, await _caller.OffsetAsync(address));
    }

    [Fact]
    public async Task Delete_OwnUpload_LeavesNothing()
    {
        string address = await _caller.CreateAsync(_photo);
        await _caller.PatchAsync(address, 0, _photo[..Third]);

        Assert.Equal(204, await _caller.DeleteAsync(address));
        Assert.Equal(-404, await _caller.OffsetAsync(address));
        Assert.Empty(Files());
    }

    [Fact]
    public async Task Post_MethodInAHeader_IsThatMethod()
    {
        string address = await _caller.CreateAsync(_photo);
        using var part = new ByteArrayContent(_photo[..Third]) { Headers = { ContentType = new(TusHeaders.PatchMediaType) } };

        using HttpResponseMessage answer = await _caller.SendAsync(
            HttpMethod.Post, address, part,
            (TusHeaders.Resumable, TusHeaders.Version), (TusHeaders.Offset, "0"), ("X-HTTP-Method-Override", "PATCH"));

        Assert.Equal((204, Third), ((int)answer.StatusCode, await _caller.OffsetAsync(address)));
    }

    [Fact]
    public async Task Patch_SixteenAtOnce_OneWinsAndNoByteIsTorn()
    {
        string address = await _caller.CreateAsync(_photo);
        for (int offset = 0; offset < _photo.Length; offset += Third)
        {
            int start = offset;
            int[] answers = await Task.WhenAll(
                Enumerable.Range(0, 16).Select(_ => _caller.PatchAsync(address, start, _photo[start..(start + Third)])));

            // Of a complete upload the last part is known, so that it may come again.
            Assert.Single(answers, answer => answer == 204);
            Assert.All(answers, answer => Assert.Contains(answer, new[] { 204, 409, 423 }));
        }

        Assert.Equal(_photo, await KeptAsync());
    }

    [Theory]
    [InlineData(false, Third / 2)]
    [InlineData(true, 0)]
    public async Task Patch_ConnectionBreaksInTheMiddle_KeepsWhatArrivedUnlessAChecksumCoversIt(bool hasChecksum, int expected)
    {
        string address = await _caller.CreateAsync(_photo);
        using (var socket = new TcpClient("127.0.0.1", _world.City.Port))
        {
            string checksum = hasChecksum ? $"Upload-Checksum: {TusCaller.Sha256(_photo[..Third])}\r\n" : "";
            string head = $"PATCH {address} HTTP/1.1\r\nHost: city\r\nAuthorization: Bearer {_session.Token}\r\nTus-Resumable: 1.0.0\r\n"
                + $"Upload-Offset: 0\r\n{checksum}Content-Type: application/offset+octet-stream\r\nContent-Length: {Third}\r\n\r\n";
            await socket.GetStream().WriteAsync(Encoding.ASCII.GetBytes(head));
            await socket.GetStream().WriteAsync(_photo.AsMemory(0, Third / 2));
            await Task.Delay(500);
        }

        long offset = -1;
        for (int tries = 0; tries < 50 && offset != expected; tries++)
        {
            await Task.Delay(100);
            offset = await _caller.OffsetAsync(address);
        }

        Assert.Equal(expected, offset);
        Assert.Equal(204, await _caller.PatchAsync(address, expected, _photo[expected..]));
        Assert.Equal(_photo, await KeptAsync());
    }

    [Fact]
    public async Task Post_VisitorWithoutReportOrWithoutConsent_IsRefused()
    {
        using var visitor = new TusCaller(_world.City.Port, null);
        string report = $"{Guid.NewGuid():N}";

        Assert.Equal(400, await StatusAsync(visitor.TryCreateAsync(_photo)));
        Assert.Equal(403, await StatusAsync(visitor.TryCreateAsync(_photo, report: report)));
    }

    private static async Task<int> StatusAsync(Task<HttpResponseMessage> sending)
    {
        using HttpResponseMessage answer = await sending;
        return (int)answer.StatusCode;
    }

    private async Task<int> ReportAsync()
    {
        using var report = new ByteArrayContent(SecondCitizen.RawReport(PhotoDigest.Of(_photo).Hex));
        using HttpResponseMessage answer = await _caller.Http.PutAsync($"v1/reports/{SecondCitizen.ReportId}", report);
        return (int)answer.StatusCode;
    }

    private async Task<byte[]?> KeptAsync()
    {
        await using Stream? kept = await _world.City.Services.GetRequiredService<IPhotoStore>().OpenAsync(PhotoDigest.Of(_photo));
        if (kept is null)
        {
            return null;
        }

        using var copy = new MemoryStream();
        await kept.CopyToAsync(copy);
        return copy.ToArray();
    }

    private string[] Files()
    {
        string folder = Path.Combine(_world.City.DataDirectory, "uploads");
        return Directory.Exists(folder) ? Directory.GetFiles(folder, "*", SearchOption.AllDirectories) : [];
    }
}
