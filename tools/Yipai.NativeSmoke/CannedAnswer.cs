namespace Yipai.NativeSmoke;

/// <summary>The answer of the responder to one request.</summary>
internal sealed record CannedAnswer(int Status, string MediaType, string Body)
{
    private const string Cases = """
        [{"id":"DL-1","code":"01-01","subject":"上水井盖","stage":"Reported",
          "place":{"latitude":38.91,"longitude":121.61,"datum":"GCJ-02","text":null},
          "description":null,"photos":[],"withheld":[{"field":"Description","treatment":"Hidden","rules":["S31"]}]}]
        """;

    private const string OwnCases = """
        [{"id":"DL-1","code":"01-01","subject":"上水井盖","stage":"Reported",
          "place":{"latitude":38.914,"longitude":121.6147,"datum":"GCJ-02","text":null},
          "description":"井盖破损","photos":[],"contactMobileNumber":null,"contactName":null}]
        """;

    private const string Held = """{"subjectId":"someone","stores":{"cases":[{"id":"DL-1"}],"consents":[]}}""";

    private const string Cancelled = """{"steps":[{"subject":"account.name","outcome":"Erase","until":null,"rule":"P4.3.3"}]}""";

    /// <summary>Returns the answer of a city that accepts everything except a sign-in.</summary>
    public static CannedAnswer To(string method, string path) => (method, path.Split('/')) switch
    {
        ("PUT", ["", "v1", "accounts", var id]) => Json($$"""{"subjectId":"{{id}}","token":"canned"}"""),
        ("PUT", ["", "v1", "consents", var id]) => Json($$"""{"entryId":"{{id}}"}"""),
        ("PUT", ["", "v1", "photos", var digest]) => Json($$"""{"digest":"{{digest}}"}"""),
        ("PUT", ["", "v1", "reports", var id]) => Json($$"""{"caseId":"DL-1","reportId":"{{id}}"}"""),
        ("POST", ["", "v1", "sessions"]) => Problem(403, "wrong-credentials"),
        ("GET", ["", "v1", "cases"]) => Json(Cases),
        ("GET", ["", "v1", "me", "cases"]) => Json(OwnCases),
        ("GET", ["", "v1", "me"]) => Json(Held),
        ("DELETE", ["", "v1", "me"]) => Json(Cancelled),
        _ => Problem(404, "unknown"),
    };

    private static CannedAnswer Json(string body) => new(200, "application/json", body);

    private static CannedAnswer Problem(int status, string reason) =>
        new(status, "application/problem+json", $$"""{"reason":"{{reason}}","rules":["P4.1.1/5"]}""");
}
