namespace Yipai.Client.Tests.Hosting;

/// <summary>Null where the compiler would refuse it, as F# hosts and JSON binders hand it over.</summary>
public sealed class ArgumentTests : IAsyncLifetime
{
    private static readonly Dictionary<string, Func<YipaiClient, Task>> Calls = new()
    {
        ["draft"] = client => client.Reports.SubmitAsync(null!),
        ["draft.Description"] = client => client.Reports.SubmitAsync(TestHost.Draft() with { Description = null! }),
        ["draft.Photos"] = client => client.Reports.SubmitAsync(TestHost.Draft() with { Photos = null! }),
        ["prompt"] = client => client.Consent.AgreeAsync(null!),
        ["scopeId"] = client => client.Consent.WithdrawAsync(null!),
        ["registration"] = client => client.Account.RegisterAsync(null!),
        ["registration.Password"] = client =>
            client.Account.RegisterAsync(new() { AccountName = "wang", MobileNumber = "13812345678", Password = null! }),
        ["accountName"] = client => client.Account.SignInAsync(null!, "correct horse"),
        ["password"] = client => client.Account.SignInAsync("wang", null!),
    };

    private readonly TestHost _host = new();

    public static TheoryData<string> Names => [.. Calls.Keys];

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Theory, MemberData(nameof(Names))]
    public async Task Call_WithNull_NamesTheArgument(string name)
    {
        ArgumentNullException refused = await Assert.ThrowsAsync<ArgumentNullException>(() => Calls[name](_host.Client));

        Assert.Equal(name, refused.ParamName);
    }

    [Fact]
    public async Task KeepAsync_NoDraft_NamesTheArgument()
    {
        ArgumentNullException refused = await Assert.ThrowsAsync<ArgumentNullException>(() => _host.Client.Drafts.KeepAsync(null!));

        Assert.Equal("draft", refused.ParamName);
    }

    [Fact]
    public void Advise_NoDraft_NamesTheArgument() =>
        Assert.Equal("draft", Assert.Throws<ArgumentNullException>(() => _host.Client.Reports.Advise(null!)).ParamName);
}
