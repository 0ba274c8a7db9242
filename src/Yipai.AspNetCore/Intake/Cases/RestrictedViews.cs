using Yipai.Cases;
using Yipai.Cases.Views;

namespace Yipai.AspNetCore.Intake;

/// <summary>Leaves out of a view what the city may only store: words, photos and contact.</summary>
/// <remarks>The person restricted their use (PIPL 44), or somebody says that a published case shows them (PIPL 47).</remarks>
internal static class RestrictedViews
{
    private const string Restriction = "PIPL 44";

    public static PublicCaseView Of(PublicCaseView view) => Hide(view, Restriction);

    public static DepartmentCaseView Of(DepartmentCaseView view) => view with
    {
        Description = "",
        Supplements = [],
        Photos = [],
        Labels = [],
        Withheld = Without(view.Withheld, Restriction, "description", "supplements", "photos"),
    };

    public static StaffCaseView Of(StaffCaseView view) => view with
    {
        Description = "",
        Supplements = [],
        Photos = [],
        Labels = [],
        Approved = [],
        ContactMobileNumber = null,
        ContactName = null,
        Withheld = Without(
            view.Withheld, Restriction, "description", "supplements", "photos", "contactMobileNumber", "contactName"),
    };

    public static SupportCaseView Of(SupportCaseView view) => view with
    {
        Description = "",
        ContactMobileNumber = null,
        Withheld = Without(view.Withheld, Restriction, "description", "contactMobileNumber"),
    };

    /// <summary>Leaves words and photos out of the public view.</summary>
    public static PublicCaseView Hide(PublicCaseView view, string rule) => view with
    {
        Description = null,
        Photos = [],
        Labels = [],
        Withheld = Without(view.Withheld, rule, "description", "photos"),
    };

    private static WithheldField[] Without(IReadOnlyList<WithheldField> withheld, string rule, params string[] fields) =>
    [
        .. withheld.Where(field => !fields.Contains(field.Field)),
        .. fields.Select(field => new WithheldField(field, FieldTreatment.Hidden, [rule])),
    ];
}
