using System.Text.Json;
using Yipai.Privacy.Server.Rights;
using Yipai.Privacy.Terms;
using Yipai.Sdk.Testing;
using static Yipai.Privacy.Tests.Guards;
using static Yipai.Privacy.Server.Tests.Rights.DeskWorld;

namespace Yipai.Privacy.Server.Tests.Rights;

/// <summary>How a copy reaches another handler.</summary>
public sealed class PortabilityTests
{
    private static readonly PortabilityRecipient Neighbour = new("邻市城管", "privacy@neighbour.example.cn");

    private readonly DeskWorld _world = new(PrivacyProfile.Strict2026);

    [Fact]
    [CoversStrict("S12")]
    public async Task TransferAsync_ARoute_ReceivesTheMachineReadableCopy()
    {
        var route = new RecordingRoute("receipt 8");

        await TransferAsync(await _world.ExecutingAsync(RightKind.Portability, DataItems.MobileNumber), route);

        using JsonDocument copy = JsonDocument.Parse(route.Received);
        JsonElement items = copy.RootElement.GetProperty("items");

        Assert.Equal([Mobile], items.EnumerateArray().Select(item => item.GetProperty("value").GetString()));
    }

    [Fact]
    public async Task TransferAsync_ReceiptConfirmed_ClosesTheRequestWithTheEvidence()
    {
        Guid id = await _world.ExecutingAsync(RightKind.Portability);

        RightsRequest closed = await TransferAsync(id, new RecordingRoute("receipt 8"));

        Assert.Equal(
            (RightsState.Closed, Neighbour.Name, "receipt 8"), (closed.State, closed.Steps[^1].Reason, closed.Steps[^1].EvidenceReference));
    }

    [Theory]
    [InlineData(""), InlineData(" ")]
    public async Task TransferAsync_NoReceipt_LeavesTheRequestOpen(string receipt)
    {
        Guid id = await _world.ExecutingAsync(RightKind.Portability);

        string code = await CodeAsync(() => TransferAsync(id, new RecordingRoute(receipt)));

        Assert.Equal(("YP0177", RightsState.Executing), (code, await _world.StateAsync(id)));
    }

    [Theory]
    [InlineData(RightKind.Access), InlineData(RightKind.Copy)]
    public async Task TransferAsync_RequestOfAnotherKind_SendsNothing(RightKind kind)
    {
        var route = new RecordingRoute("receipt 8");
        Guid id = await _world.ExecutingAsync(kind);

        string code = await CodeAsync(() => TransferAsync(id, route));

        Assert.Equal(("YP0162", 0), (code, route.Received.Length));
    }

    [Theory]
    [InlineData("", "a@b.example"), InlineData("邻市城管", " ")]
    public void PortabilityRecipient_APartIsEmpty_IsRefused(string name, string contact) =>
        Assert.Throws<ArgumentException>(() => new PortabilityRecipient(name, contact));

    private async Task<RightsRequest> TransferAsync(Guid id, IPortabilityRoute route) =>
        await _world.Desk.TransferAsync(id, Neighbour, route, Now);

    private sealed class RecordingRoute(string receipt) : IPortabilityRoute
    {
        public byte[] Received { get; private set; } = [];

        public async ValueTask<string> SendAsync(
            Guid requestId, PortabilityRecipient recipient, Func<Stream, CancellationToken, ValueTask> writeCopy,
            CancellationToken cancellationToken = default)
        {
            using var output = new MemoryStream();
            await writeCopy(output, cancellationToken);
            Received = output.ToArray();
            return receipt;
        }
    }
}
