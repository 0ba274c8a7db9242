namespace Yipai.CitizenWeb.Tests;

/// <summary>The desk of the staff in a tab, and the persons of the city that it signs in.</summary>
public static class StaffTab
{
    private static readonly (string Id, string Role)[] Persons =
    [
        ("acceptor", "Acceptor"), ("dispatcher", "Dispatcher"), ("agent", "SupportAgent"), ("officer", "PrivacyOfficer"),
        ("department", "DepartmentUnit"),
    ];

    /// <summary>Gets the settings of a city whose staff decide everything themselves.</summary>
    public static string[] Settings { get; } =
    [
        "--City:IsDeskAutomatic", "false", "--City:Unit", "roads", "--City:StaffKey", KeyOf("acceptor"),
        "--City:OfficerKey", KeyOf("officer"), "--City:AgentKey", KeyOf("agent"), "--City:DepartmentKey", KeyOf("department"),
        .. Persons.Where(person => person.Id == "dispatcher").SelectMany(person => (string[])
        [
            $"--City:Staff:{person.Id}:Role", person.Role, $"--City:Staff:{person.Id}:Key", KeyOf(person.Id),
        ]),
    ];

    /// <summary>Signs a person of the staff in on a page of the desk, after signing out whoever was there.</summary>
    public static async Task SignInAsync(this CitizenTab tab, string id, string page = "staff")
    {
        await tab.GoAsync(page);
        await tab.Page.WaitForSelectorAsync("#staff-key, #member");
        if (await tab.Page.Locator("#staff-leave").CountAsync() > 0)
        {
            await tab.Page.ClickAsync("#staff-leave");
        }

        await tab.Page.FillAsync("#staff-key", KeyOf(id));
        await tab.Page.ClickAsync("#staff-enter");
        await tab.Page.WaitForSelectorAsync("#member");
    }

    /// <summary>Opens the one case of the queue, and takes an action with what its form asks for.</summary>
    public static async Task ActAsync(this CitizenTab tab, string id, string action, params (string Field, string Value)[] fields)
    {
        await tab.SignInAsync(id);
        await tab.Page.ClickAsync("#queue a");
        await tab.Page.ClickAsync($"#do-{action}");
        foreach ((string field, string value) in fields)
        {
            if (value.Length == 0)
            {
                await tab.Page.CheckAsync($"#{field}");
            }
            else
            {
                await tab.Page.FillAsync($"#{field}", value);
            }
        }

        await tab.Page.ClickAsync("#act");
        await tab.Page.WaitForSelectorAsync("#act", new() { State = Microsoft.Playwright.WaitForSelectorState.Detached });
    }

    public static string KeyOf(string id) => $"key-of-the-{id}-in-this-test";
}
