using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Yipai.AspNetCore;
using Yipai.Cases;
using Yipai.Cases.Participation;
using Yipai.Cases.Wire;
using Yipai.Cases.Workflow;
using Yipai.Samples.Story;
using Yipai.Sdk.Testing;

namespace Yipai.Sdk.JourneyTests;

/// <summary>What every route answers to every role, asked about the case, the photo and the ticket of one person, the owner.</summary>
/// <remarks>
/// The rows come from the route table of the running server, so a new endpoint without a row fails. Requests carry an empty JSON object:
/// 400 and 422 mean that the caller came past the door, and that the city then refused the content.
/// </remarks>
public sealed class AuthorizationMatrixTests : IAsyncLifetime
{
    /// <summary>The camera that the city registered, which shows its own key and has no role of staff.</summary>
    private const string Camera = "camera";

    private static readonly (string Id, PlatformRole Role, string? Unit)[] Staff =
    [
        ("acceptor", PlatformRole.Acceptor, null), ("dispatcher", PlatformRole.Dispatcher, null),
        ("collector", PlatformRole.Collector, null), ("inspector", PlatformRole.Inspector, null),
        ("leader", PlatformRole.ShiftLeader, null), ("own-unit", PlatformRole.DepartmentUnit, "roads"),
        ("other-unit", PlatformRole.DepartmentUnit, "parks"), ("agent", PlatformRole.SupportAgent, null),
        ("officer", PlatformRole.PrivacyOfficer, null), ("admin", PlatformRole.Administrator, null),
        ("device", PlatformRole.RegisteredDevice, null),
    ];

    private readonly MovingCity _city = new();
    private readonly HttpClient _http = new();
    private readonly Dictionary<string, string> _values =
        new() { ["commandId"] = $"{Guid.NewGuid():N}", ["entryId"] = $"{Guid.NewGuid():N}", ["revealId"] = $"{Guid.NewGuid():N}",
            ["authorizationId"] = $"{Guid.NewGuid():N}",
            ["verificationId"] = $"{Guid.NewGuid():N}", ["purchaseId"] = $"{Guid.NewGuid():N}",
            ["changeId"] = $"{Guid.NewGuid():N}",
        };

    public async Task InitializeAsync()
    {
        _city.World.City.HasServices = true;
        _city.World.City.Customize = builder => builder.Services.PostConfigure<YipaiCityOptions>(city =>
        {
            city.Unit = "roads";
            foreach ((string id, PlatformRole role, string? unit) in Staff)
            {
                city.Staff[id] = new StaffAccess { Role = role, Key = KeyOf(id), Unit = unit };
            }

            city.Devices[Camera] = new DeviceAccess { Key = KeyOf(Camera), Mandate = DeviceCity.Mandate };
        });
        await _city.StartAsync();
        _http.BaseAddress = new Uri($"http://127.0.0.1:{_city.World.City.Port}");
        CityPhone owner = await _city.NewPhoneAsync();
        await owner.RegisterAsync("owner", "case-handling", "customer-support", "interaction");
        await owner.Client.Reports.SubmitAsync(new ReportDraft
        {
            Subject = CaseCatalogue.GbT30428.Component("01-01"),
            Description = "井盖破损，影响通行",
            Place = ReportedPlace.FromMapPin(GeoPoint.Gcj02(38.914, 121.6147)),
            Photos = [ReportPhoto.FromBytes(StoryTexts.CameraPhoto())],
        });
        await owner.Client.Outbox.DrainAsync();
        CityPhone other = await _city.NewPhoneAsync();
        await other.RegisterAsync("other", "case-handling");
        await other.Client.Outbox.DrainAsync();

        ReporterCaseView mine = Assert.Single(await owner.Client.Cases.ListMineAsync());
        (_values["id"], _values["digest"]) = (mine.Id, mine.Photos[0]);
        _values["ticketId"] = (await owner.Client.Support.AskAsync("什么时候处理？", new CaseId(mine.Id))).TicketId;
        (_values["kind"], _values["action"], _values["name"]) = ("Topic", "Like", "lamp");
        _values["topicId"] = _values["targetId"] = await PublishTopicAsync();
        _values["commentId"] =
            (await owner.Client.Participation.CommentAsync(ParticipationTarget.Topic, _values["topicId"], "支持！")).CommentId;
        _values["uploadId"] = await BeginUploadAsync();
        _values["surveyId"] = _values["replyId"] = _values["partId"] = $"{Guid.NewGuid():N}";
        _values["subjectId"] = _values["reportId"] = $"{Guid.NewGuid():N}";
    }

    public async Task DisposeAsync()
    {
        _http.Dispose();
        await _city.DisposeAsync();
    }

    [Fact]
    public async Task Routes_ForEveryRole_AnswerAsTheTableSays()
    {
        string[] roles = ["visitor", "owner", "other", .. Staff.Select(person => person.Id), Camera];
        var table = new StringBuilder($"{"route",-58}").AppendLine(string.Concat(roles.Select(role => $" {role,-10}")).TrimEnd());
        foreach ((string method, string route) in RoutesOf(_city.World.City.Services))
        {
            table.Append($"{method + " " + route,-58}");
            var line = new StringBuilder();
            foreach (string role in roles)
            {
                line.Append($" {await AskAsync(method, route, role),-10}");
            }

            table.AppendLine(line.ToString().TrimEnd());
        }

        await Snapshot.Match("Yipai.Sdk.JourneyTests", "AuthorizationMatrix", table.ToString());
    }

    /// <summary>Returns the routes of this package in the order of their paths. Those that end a session or an account come last.</summary>
    private static IEnumerable<(string Method, string Route)> RoutesOf(IServiceProvider services) =>
        from endpoint in services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
        let route = endpoint.RoutePattern.RawText!
        where route.StartsWith("/v1/", StringComparison.Ordinal)
        from method in endpoint.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods
        orderby method == "DELETE", route == "/v1/me", route, method
        select (method, route);

    private static string KeyOf(string id) => $"key-of-{id}-in-the-authorization-matrix";

    /// <summary>Returns an empty body. A sign-in names an unknown account of its own, so that no lock-out answers.</summary>
    private static string BodyOf(string route, string role) =>
        route == "/v1/sessions" ? $"{{\"accountName\":\"nobody-{role}\",\"password\":\"wrong\"}}" : "{}";

    private async Task<string> PublishTopicAsync()
    {
        string id = $"{Guid.NewGuid():N}";
        using var request = new HttpRequestMessage(HttpMethod.Put, $"/v1/staff/topics/{id}");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", KeyOf("admin"));
        request.Content = JsonContent.Create(new { kind = "Topic", title = "夜间照明", text = "哪里最暗？" });
        using HttpResponseMessage answer = await _http.SendAsync(request);
        answer.EnsureSuccessStatusCode();
        return id;
    }

    /// <summary>Begins an upload of the owner, and returns its id.</summary>
    private async Task<string> BeginUploadAsync()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "v1/uploads");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", await SignInAsync("owner"));
        request.Headers.Add(TusHeaders.Resumable, TusHeaders.Version);
        request.Headers.Add(TusHeaders.Length, "100");
        string digest = Convert.ToBase64String(Encoding.ASCII.GetBytes(new string('a', 64)));
        request.Headers.Add(TusHeaders.Metadata, $"{TusHeaders.DigestKey} {digest}");
        using HttpResponseMessage answer = await _http.SendAsync(request);
        return answer.Headers.Location!.OriginalString.Split('/')[^1];
    }

    private async Task<int> AskAsync(string method, string route, string role)
    {
        string path = _values.Aggregate(route, (text, value) => text.Replace($"{{{value.Key}}}", value.Value, StringComparison.Ordinal));
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        request.Headers.Authorization = role switch
        {
            "visitor" => null,
            "owner" or "other" => new AuthenticationHeaderValue("Bearer", await SignInAsync(role)),
            _ => new AuthenticationHeaderValue("Bearer", KeyOf(role)),
        };
        if (route.StartsWith("/v1/uploads", StringComparison.Ordinal))
        {
            request.Headers.Add(TusHeaders.Resumable, TusHeaders.Version);
            request.Headers.Add(TusHeaders.Offset, "0");
            request.Headers.Add("X-HTTP-Method-Override", "HEAD");
        }

        request.Content = method == "PATCH" ? new StringContent("", new MediaTypeHeaderValue(TusHeaders.PatchMediaType))
            : method is "PUT" or "POST" ? new StringContent(BodyOf(route, role), Encoding.UTF8, "application/json") : null;
        using HttpResponseMessage answer = await _http.SendAsync(request);
        return (int)answer.StatusCode;
    }

    private async Task<string> SignInAsync(string name)
    {
        using HttpResponseMessage answer =
            await _http.PostAsJsonAsync("v1/sessions", new { accountName = name, password = StoryTexts.Password });
        return (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("token").GetString()!;
    }
}
