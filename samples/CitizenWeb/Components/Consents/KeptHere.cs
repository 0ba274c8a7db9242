using Yipai.Client;
using Yipai.Privacy.Clauses;

namespace Yipai.Samples.CitizenWeb.Components.Consents;

/// <summary>One kind of content that the page keeps in the browser, with its purpose and its end (P4.5/2).</summary>
/// <param name="Name">What it is.</param>
/// <param name="Count">How many entries there are now.</param>
/// <param name="Purpose">What for.</param>
/// <param name="Expiry">When it is erased.</param>
internal sealed record KeptHere(LocalizedText Name, int Count, LocalizedText Purpose, LocalizedText Expiry)
{
    /// <summary>Counts what the client keeps on this device.</summary>
    public static async Task<IReadOnlyList<KeptHere>> ReadAsync(YipaiClient client)
    {
        var state = await client.Consent.GetStateAsync();
        return
        [
            new(new("登录状态", "Whether you are signed in"), await client.Account.FindSessionAsync() is null ? 0 : 1,
                new("不用每次输入密码", "so that you need not type the password each time"),
                new("退出登录时；最长 90 天", "when you sign out, after 90 days at the latest")),
            new(new("草稿", "Drafts"), (await client.Drafts.ListAsync()).Count,
                new("关闭页面后可以继续写", "so that you can go on writing after closing the page"),
                new("发送或删除时", "when you send or delete it")),
            new(new("待发箱", "Outbox"), (await client.Outbox.ListAsync()).Count,
                new("没有网络时等待发送", "so that a report waits for a network"),
                new("送达时；未受理的保存 30 天", "when it arrives; a rejected report after 30 days")),
            new(new("同意和拒绝的记录", "Consents and refusals"), state.Records.Count,
                new("没有网络时也按您的选择处理", "so that your choices count without a network too"),
                new("清除浏览器数据时；注销账号时", "when you clear the browser's data or close the account")),
            new(new("回执", "Receipts"), (await client.Consent.ListReceiptsAsync()).Count,
                new("证明您选择过什么", "so that you can prove what you chose"),
                new("删除本机内容或注销账号时", "when you erase what is here or close the account")),
        ];
    }
}
