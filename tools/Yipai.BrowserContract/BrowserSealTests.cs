using System.Text;
using Yipai.Client;
using Yipai.Privacy;

namespace Yipai.BrowserContract;

public sealed class BrowserSealTests
{
    private static readonly byte[] Row = "row"u8.ToArray();

    private readonly BrowserStores _stores = new();

    [Fact]
    public async Task OpenAsync_TheSameRow_ReturnsTheBytes()
    {
        byte[] sealedBytes = await _stores.Protector.SealAsync("plain"u8.ToArray(), Row);

        Assert.Equal("plain", Encoding.UTF8.GetString(await _stores.Protector.OpenAsync(sealedBytes, Row)));
    }

    [Theory]
    [InlineData("row", 0)]
    [InlineData("row", 12)]
    [InlineData("row", -1)]
    [InlineData("other", null)]
    public async Task OpenAsync_AnotherRowOrAChangedByte_IsRefused(string row, int? changed)
    {
        byte[] sealedBytes = await _stores.Protector.SealAsync("plain"u8.ToArray(), Row);
        if (changed is { } index)
        {
            sealedBytes[index < 0 ? ^1 : index] ^= 1;
        }

        YipaiClientException refused = await Assert.ThrowsAnyAsync<YipaiClientException>(
            async () => await _stores.Protector.OpenAsync(sealedBytes, Encoding.UTF8.GetBytes(row)));

        Assert.Equal("YP0313", refused.Code);
    }

    [Fact]
    public async Task OpenAsync_BytesTooShortForASeal_IsRefused()
    {
        await _stores.Protector.SealAsync("plain"u8.ToArray(), Row);

        YipaiClientException refused = await Assert.ThrowsAnyAsync<YipaiClientException>(
            async () => await _stores.Protector.OpenAsync(new byte[] { 1, 2, 3 }, Row));

        Assert.Equal("YP0313", refused.Code);
    }

    [Fact]
    public async Task SealAsync_ManyAtOnceOnANewDatabase_AgreeOnOneKey()
    {
        byte[][] made = await Task.WhenAll(
            Enumerable.Range(0, 10).Select(index => _stores.Protector.SealAsync(new[] { (byte)index }, Row).AsTask()));

        byte[][] opened = await Task.WhenAll(made.Select(bytes => _stores.Protector.OpenAsync(bytes, Row).AsTask()));

        Assert.Equal(Enumerable.Range(0, 10).Select(index => (byte)index), opened.Select(bytes => bytes[0]));
    }

    [Fact]
    public async Task FindAsync_AKeptSession_IsWholeUntilItIsErased()
    {
        await _stores.Sessions.KeepAsync(new AccountSession(new SubjectId("subject-1"), "token") { IsClosing = true });
        AccountSession? kept = await _stores.Sessions.FindAsync();

        await _stores.Sessions.KeepAsync(null);

        Assert.Equal(
            (new AccountSession(new SubjectId("subject-1"), "token") { IsClosing = true }, null),
            (kept, await _stores.Sessions.FindAsync()));
    }
}
