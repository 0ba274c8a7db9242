using Yipai.Cases.Workflow;
using Yipai.Samples.CitizenWeb.Languages;

namespace Yipai.Samples.CitizenWeb.Components.Staff;

/// <summary>Says roles, actions, rules and deadlines of the desk in words.</summary>
internal static class StaffNames
{
    private const int HoursToCountDays = 72;

    public static string Role(string role, PageLanguage language) => role switch
    {
        nameof(PlatformRole.Collector) => language.Say("采集员", "Collector"),
        nameof(PlatformRole.Acceptor) => language.Say("受理员", "Acceptor"),
        nameof(PlatformRole.Dispatcher) => language.Say("派遣员", "Dispatcher"),
        nameof(PlatformRole.DepartmentUnit) => language.Say("处置单位", "Unit"),
        nameof(PlatformRole.Inspector) => language.Say("督查员", "Inspector"),
        nameof(PlatformRole.ShiftLeader) => language.Say("值班长", "Shift leader"),
        nameof(PlatformRole.SupportAgent) => language.Say("客服", "Support agent"),
        nameof(PlatformRole.PrivacyOfficer) => language.Say("个人信息保护负责人", "Privacy officer"),
        nameof(PlatformRole.Administrator) => language.Say("管理员", "Administrator"),
        _ => role,
    };

    /// <summary>Indicates whether a role works on cases.</summary>
    public static bool WorksOnCases(string role) => role is not (nameof(PlatformRole.SupportAgent)
        or nameof(PlatformRole.PrivacyOfficer) or nameof(PlatformRole.Administrator));

    /// <summary>Indicates whether a role sees whole cases with their contacts, as units do not.</summary>
    public static bool SeesContacts(string role) => WorksOnCases(role) && role != nameof(PlatformRole.DepartmentUnit);

    public static string Action(string action, PageLanguage language) =>
        Enum.TryParse(action, out CaseAction known) ? Upper(CaseTerms.Of(known).In(language.Code)) : action;

    public static string Stage(string stage, PageLanguage language) =>
        Enum.TryParse(stage, out CaseStage known) ? Upper(CaseTerms.Of(known).In(language.Code)) : stage;

    /// <summary>Returns what a rule asks of the person, or why it forbids something.</summary>
    public static string Rule(string rule, bool isBroken, PageLanguage language)
    {
        if (!Enum.TryParse(rule, out StepRule known))
        {
            return rule;
        }

        CaseRefusal refusal = CaseRefusals.Of(known);
        return (isBroken ? refusal.Message : refusal.Remedy).In(language.Code);
    }

    /// <summary>Returns how far away a deadline is, in hours for three days and in days from then on.</summary>
    public static string Away(DateTimeOffset deadline, DateTimeOffset now, PageLanguage language)
    {
        TimeSpan left = (deadline - now).Duration();
        bool isPast = deadline < now;
        (int count, string chinese, string english) = left.TotalHours > HoursToCountDays
            ? ((int)left.TotalDays, "天", "days") : left.TotalHours >= 1
            ? ((int)left.TotalHours, "小时", "hours") : ((int)left.TotalMinutes, "分钟", "minutes");
        return isPast ? language.Say($"已超 {count} {chinese}", $"{count} {english} late")
            : language.Say($"还有 {count} {chinese}", $"{count} {english} left");
    }

    private static string Upper(string words) => words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];
}
