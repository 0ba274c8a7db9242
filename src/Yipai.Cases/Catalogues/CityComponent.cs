using Yipai.Cases.Codes;

namespace Yipai.Cases.Catalogues;

/// <summary>Represents a class of component (部件), such as 上水井盖 (P3-9).</summary>
public sealed record CityComponent : CaseSubject
{
    internal CityComponent(SubjectCode code, string majorName, string name)
        : base(code, majorName, name)
    {
    }

    /// <summary>Gets the class among the policy's five classes of components.</summary>
    /// <remarks>
    /// Major classes 01 to 04 are the same in every edition. The rest is <see cref="ComponentClass.Other"/>: 房屋土地 and 其他 of 2007, 其他
    /// since then, and local class 21.
    /// </remarks>
    public ComponentClass Class => Code.Major is >= 1 and <= 4 ? (ComponentClass)Code.Major : ComponentClass.Other;
}
