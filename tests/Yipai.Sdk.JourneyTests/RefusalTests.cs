using System.Text;
using System.Text.Json;

namespace Yipai.Sdk.JourneyTests;

/// <summary>How the city refuses: in the caller's language, with what the caller can correct.</summary>
public sealed class RefusalTests : IAsyncLifetime
{
    private readonly MovingCity _city = new();
    private readonly HttpClient _http = new();

    public async Task InitializeAsync()
    {
        await _city.StartAsync();
        CityPhone phone = await _city.NewPhoneAsync();
        await phone.RegisterAsync("walker", "case-handling");
        await phone.Client.Outbox.DrainAsync();
        _http.BaseAddress = new Uri($"http://127.0.0.1:{_city.World.City.Port}");
        _http.DefaultRequestHeaders.Authorization = new("Bearer", (await phone.Client.Account.FindSessionAsync())!.Token);
    }

    public async Task DisposeAsync()
    {
        _http.Dispose();
        await _city.DisposeAsync();
    }

    [Theory]
    [InlineData("", "请先登录。")]
    [InlineData("zh-CN", "请先登录。")]
    [InlineData("en", "Sign in first.")]
    [InlineData("fr, en-GB;q=0.8, zh;q=0.3", "Sign in first.")]
    [InlineData("zh;q=0.9, en;q=0.2", "请先登录。")]
    [InlineData("en;q=0", "请先登录。")]
    public async Task Get_WithoutAccount_IsRefusedInTheCallersLanguage(string language, string expected)
    {
        _http.DefaultRequestHeaders.Authorization = null;
        _http.DefaultRequestHeaders.Add("Accept-Language", language);

        using HttpResponseMessage answer = await _http.GetAsync("v1/me");

        Assert.Equal(expected, (await ReadAsync(answer)).GetProperty("detail").GetString());
    }

    [Theory]
    [InlineData("井盖\\u0000破损", "13800001111", "YP0238")]
    [InlineData("井盖破损", "abc", "YP0239")]
    [InlineData("井盖破损", "12", "YP0239")]
    [InlineData("井盖破损", "1380000111122223333", "YP0239")]
    public async Task PutReport_ATextOrNumberThatNoCityCanUse_IsRefusedWithItsCode(string words, string number, string code)
    {
        string id = Guid.NewGuid().ToString("N");
        using var body = new StringContent(
            $$"""
            {"id":"{{id}}","kind":"Component","code":"01-01","description":"{{words}}",
             "place":{"source":"MapPin","latitude":38.9,"longitude":121.6,"datum":"GCJ-02"},"photos":[],
             "contact":{"mobileNumber":"{{number}}"} }
            """,
            Encoding.UTF8);

        using HttpResponseMessage answer = await _http.PutAsync($"v1/reports/{id}", body);

        Assert.Equal((422, code), ((int)answer.StatusCode, (await ReadAsync(answer)).GetProperty("code").GetString()));
    }

    [Fact]
    public void Start_DatabaseFiles_AreTheirOwnersAlone()
    {
        string[] files = Directory.GetFiles(_city.World.Directory, "*.db*", SearchOption.AllDirectories);

        Assert.Contains(files, file => Path.GetFileName(file) == "city.db");
        Assert.All(files, file => Assert.True(
            OperatingSystem.IsWindows() || File.GetUnixFileMode(file) == (UnixFileMode.UserRead | UnixFileMode.UserWrite), file));
    }

    private static async Task<JsonElement> ReadAsync(HttpResponseMessage answer) =>
        JsonDocument.Parse(await answer.Content.ReadAsByteArrayAsync()).RootElement;
}
