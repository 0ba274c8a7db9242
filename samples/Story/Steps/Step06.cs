using System.Security.Cryptography;
using System.Text.Json;
using Yipai.Cases;
using Yipai.Cases.Media;
using Yipai.Cases.Wire;
using Yipai.Client;

namespace Yipai.Samples.Story.Steps;

/// <summary>A client sends an unprepared report, and four readers see the same case.</summary>
internal static class Step06
{
    public static async Task ShowFourColumnsAsync(StoryWorld world, StoryTeller teller)
    {
        teller.Begin(6, "A second client skips preparation; the same case for four readers");
        await using CitizenHost second = world.NewPhone("second.db");
        AccountSession session = await SecondCitizen.RegisterAsync(second);
        using CityCalls raw = world.As(session.Token);

        byte[] camera = StoryTexts.CameraPhoto();
        (int status, JsonElement problem) = await raw.PutAsync($"v1/photos/{Digest(camera)}", camera, "image/jpeg");
        teller.Check(status == 422, "the city refuses its photo with camera metadata", CityCalls.RulesOf(problem));
        ScrubbedPhoto photo = PhotoScrubber.Scrub(camera);
        await raw.PutAsync($"v1/photos/{photo.Sha256}", photo.Content.ToArray(), "image/jpeg");
        (status, JsonElement answer) = await raw.PutAsync($"v1/reports/{SecondCitizen.ReportId}", SecondCitizen.RawReport(photo.Sha256));
        string caseId = status == 201 ? answer.GetProperty("caseId").GetString()! : "";
        teller.Check(
            caseId.Length > 0,
            $"the city accepts its raw text with a mobile and an identity number, and stores it unmasked as evidence: {caseId}",
            "P4.1.2-9(5)");

        var columns = new List<CaseColumn>
        {
            await CaseColumn.ReadAsync(raw, "reporter", "v1/me/cases", caseId),
            await CaseColumn.ReadAsync(world, "staff", CityHost.StaffKey, "v1/staff/cases", caseId),
            await CaseColumn.ReadAsync(world, "department", CityHost.DepartmentKey, "v1/department/cases", caseId),
            await CaseColumn.ReadAsync(world, "public", null, "v1/cases", caseId),
        };
        teller.Say(ColumnTable.Draw(columns));

        string[] text = [.. columns.Select(column => column.Text("description"))];
        teller.Check(
            text[0] == StoryTexts.RawText && text[1] == StoryTexts.RawText,
            "reporter and staff read the original text, because it is the evidence", "P4.3.1", "P4.1.2-9(5)");
        teller.Check(
            !text[2].Contains(StoryTexts.IdentityNumber, StringComparison.Ordinal) && text[2].Contains("***", StringComparison.Ordinal),
            "the department reads it without the identity number",
            columns[2].RulesFor("description"));
        teller.Check(
            !columns[2].Json.Contains(SecondCitizen.ContactMobile, StringComparison.Ordinal),
            "the department does not see the contact", columns[2].RulesFor("contact"));
        teller.Check(
            text[3].Length == 0, "the public reads the class, the stage and a coarse place, but no text",
            columns[3].RulesFor("description"));
        teller.Check(
            columns.All(column => column.EveryWithheldFieldNamesARule()), "every hidden, masked or coarsened field names its rule");
        teller.Check(
            columns.Take(3).All(
                column => column.Photo is { } bytes && !PhotoBytes.HoldsMetadata(bytes) && PhotoBytes.SamePixels(bytes, camera)),
            "everybody who may see the photo gets the same pixels and no metadata",
            "P4.1.2-3(4)",
            "S31");
        using CityCalls staff = world.As(CityHost.StaffKey);
        byte[] reason = JsonSerializer.SerializeToUtf8Bytes(
            new RevealRequest("phone.mobile", "PersonContact"), WireJsonContext.Default.RevealRequest);
        (status, JsonElement revealed) = await staff.PutAsync($"v1/staff/cases/{caseId}/reveals/{Guid.NewGuid():N}", reason);
        InboxMessage told = (await second.Client.Messages.ReadPageAsync()).Messages[^1];
        teller.Check(
            status == 200 && revealed.GetProperty("value").GetString() == SecondCitizen.ContactMobile && told.Kind == "Security",
            $"a person of the staff sees the number for a stated reason, and the reporter reads: {told.Title}", "S21", "PIPL 51");
        teller.Check(columns[3].Photo is null, "the public does not see the photo", columns[3].RulesFor("photos"));
    }

    private static string Digest(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));
}
