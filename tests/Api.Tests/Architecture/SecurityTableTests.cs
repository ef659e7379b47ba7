using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace Indicators.Api.Tests.Architecture;

/// <summary>README's table of what is promised against attacks: every test that it names is there.</summary>
public sealed partial class SecurityTableTests
{
    // Of the name of a class, where it is declared.
    private static readonly string[] Ends = ["\n", "(", " ", "<"];

    private static readonly string Root = RootOf();

    private static readonly IReadOnlyList<string> Sources =
    [
        .. Directory.EnumerateFiles(Path.Combine(Root, "tests"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}"))
            .Select(File.ReadAllText),
    ];

    public static IEnumerable<object[]> Rows => Table().Select(row => new object[] { row.Risk, row.Tests });

    [Theory]
    [MemberData(nameof(Rows))]
    public void Each_promise_names_tests_that_are_there(string risk, string tests)
    {
        var named = Name().Matches(tests).Select(match => (Class: match.Groups["class"].Value, Test: match.Groups["test"].Value)).ToList();
        named.ShouldNotBeEmpty(risk);
        var last = "";
        foreach (var (given, test) in named)
        {
            last = given.Length > 0 ? given : last;
            var classes = Sources.Where(source => Ends.Any(end => source.Contains($"class {last}{end}"))).ToList();
            classes.ShouldNotBeEmpty($"{risk}: there is no {last}");
            if (test.Length > 0) classes.ShouldContain(source => source.Contains($" {test}"), $"{risk}: {last} has no {test}");
        }
    }

    /// <summary>Each requirement is promised by a test, or it is said why not, or by what it is kept.</summary>
    [Theory]
    [InlineData("4.1", 5)]
    [InlineData("4.2", 5)]
    [InlineData("4.3", 0)]
    [InlineData("4.4", 0)]
    [InlineData("13.1", 4)]
    [InlineData("13.2", 6)]
    [InlineData("13.3", 4)]
    [InlineData("13.4", 7)]
    [InlineData("16.1", 1)]
    [InlineData("16.2", 5)]
    [InlineData("16.3", 4)]
    [InlineData("16.4", 3)]
    [InlineData("16.5", 4)]
    public void Every_requirement_of_the_chapters_is_named(string section, int requirements)
    {
        var named = Table().Concat(Otherwise()).SelectMany(row => Numbers(row.Risk)).ToHashSet();

        Enumerable.Range(1, requirements).Select(number => $"{section}.{number}").DefaultIfEmpty(section).Except(named).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("API4")]
    [InlineData("API8")]
    public void What_was_to_be_kept_has_rows(string risk)
    {
        Table().Count(row => row.Risk.Contains(risk)).ShouldBeGreaterThan(5);
        Otherwise().ShouldContain(row => row.Risk.Contains(risk));
    }

    private static IEnumerable<(string Risk, string Tests)> Table() => Under("| risk | promise | test |");

    private static IEnumerable<(string Risk, string Why)> Otherwise() => Under("| requirement | why, or by what it is kept |");

    // Of 4.2.1–4.2.3 those between too.
    private static IEnumerable<string> Numbers(string risk)
    {
        foreach (Match match in Requirement().Matches(risk))
        {
            var (section, first, last) = (match.Groups["section"].Value, match.Groups["first"].Value, match.Groups["last"].Value);
            if (first.Length == 0) yield return section;
            else
                foreach (var number in Enumerable.Range(int.Parse(first), int.Parse(last.Length > 0 ? last : first) - int.Parse(first) + 1))
                    yield return $"{section}.{number}";
        }
    }

    private static IEnumerable<(string, string)> Under(string heading) => File.ReadLines(Path.Combine(Root, "README.md"))
        .SkipWhile(line => line != heading)
        .Skip(2)
        .TakeWhile(line => line.StartsWith('|'))
        .Select(line => line.Trim('|', ' ').Split(" | "))
        .Select(cells => (cells[0], cells[^1]));

    private static string RootOf([CallerFilePath] string caller = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(caller)!, "..", "..", ".."));

    [GeneratedRegex(@"(?<section>\d+\.\d+)(\.(?<first>\d+)(–\d+\.\d+\.(?<last>\d+))?)?", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Requirement();

    // `KeysTests.A_key_ends…`; after it `…A_key_is_shown_once…` or `….A_key…` of the same class.
    [GeneratedRegex(@"`(?<class>[A-Z]\w*)?(…?\.?(?<test>[A-Z]\w*))?…?`", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Name();
}
