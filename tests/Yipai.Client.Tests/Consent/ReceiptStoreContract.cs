using Yipai.Client.Storage;

namespace Yipai.Client.Tests.Consent;

/// <summary>What every store of receipts keeps.</summary>
public abstract class ReceiptStoreContract
{
    private static readonly Guid Id = new("11111111111111111111111111111111");

    protected abstract IReceiptStore Store { get; }

    [Fact]
    public async Task ListAsync_AfterKeeping_ReturnsTheBytes()
    {
        await Store.KeepAsync(Receipt(Id, "a", "{\"x\": 1}"));

        KeptReceipt found = Assert.Single(await Store.ListAsync("a"));
        Assert.Equal("{\"x\": 1}"u8.ToArray(), found.Document.ToArray());
    }

    [Fact]
    public async Task KeepAsync_SameRecordTwice_KeepsTheFirst()
    {
        await Store.KeepAsync(Receipt(Id, "a", "first"));

        await Store.KeepAsync(Receipt(Id, "a", "second"));

        Assert.Equal("first"u8.ToArray(), Assert.Single(await Store.ListAsync("a")).Document.ToArray());
    }

    [Fact]
    public async Task ListAsync_ReceiptsOfAnother_AreNotReturned()
    {
        await Store.KeepAsync(Receipt(Id, "b", "{}"));

        Assert.Empty(await Store.ListAsync("a"));
    }

    [Fact]
    public async Task EraseAsync_TwoPersons_KeepsTheOther()
    {
        await Store.KeepAsync(Receipt(Id, "a", "{}"));
        await Store.KeepAsync(Receipt(Guid.NewGuid(), "b", "{}"));

        await Store.EraseAsync("a");

        Assert.Equal((0, 1), ((await Store.ListAsync("a")).Count, (await Store.ListAsync("b")).Count));
    }

    private static KeptReceipt Receipt(Guid id, string subjectId, string document) =>
        new(id, subjectId, System.Text.Encoding.UTF8.GetBytes(document));
}
