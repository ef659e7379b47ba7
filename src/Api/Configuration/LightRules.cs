using System.Globalization;
using System.Text;
using FluentValidation;

namespace Indicators.Api.Configuration;

/// <summary>The lights of the service, best first: every completion has one, and the header Lights can name it.</summary>
internal sealed class LightRules : AbstractValidator<IConfigurationSection>
{
    private const string Lights = "Indicators:Lights";

    private static readonly string[] Known = ["Name", "Scheme", "Completion", "Growth"];

    public LightRules()
    {
        RuleFor(lights => lights["Name"]).Must(IsWord)
            .OverridePropertyName($"{Lights}:Name").WithMessage("须为 ASCII 文字 / must be words in ASCII");
        RuleFor(lights => Of(lights, "Scheme")).NotEmpty()
            .OverridePropertyName($"{Lights}:Scheme").WithMessage("至少一档 / needs a light");
        foreach (var name in Known.Skip(1))
        {
            RuleForEach(lights => Of(lights, name)).OverrideIndexer((_, _, light, _) => $":{light.Key}")
                .Must(light => IsWord(light["Color"]))
                .OverridePropertyName($"{Lights}:{name}").WithMessage("Color 须为 ASCII 文字 / its Color must be words in ASCII");
        }

        RuleForEach(lights => lights.GetChildren()).OverrideIndexer((_, _, setting, _) => $":{setting.Key}")
            .Must(setting => Known.Contains(setting.Key, StringComparer.OrdinalIgnoreCase))
            .OverridePropertyName(Lights)
            .WithMessage($"没有这项设置；可用的有 / no such setting; known are {string.Join(", ", Known)}");
        Fall("Scheme", 1, "末档不写", "the last light has none");
        Fall("Completion", 1, "末档不写", "the last light has none");
        Fall("Growth", 2, "末两档不写", "the last two lights have none");
    }

    private static IEnumerable<IConfigurationSection> Of(IConfigurationSection section, string name) =>
        section.GetSection(name).GetChildren();

    private static bool IsWord(string? text) => text is { Length: > 0 } && Ascii.IsValid(text);

    /// <param name="open">How many of the last have no threshold.</param>
    private void Fall(string name, int open, string zh, string en) => RuleFor(lights => Of(lights, name))
        .Must(lights => AreFalling([.. lights.Select(light => light["AtLeast"])], open))
        .OverridePropertyName($"{Lights}:{name}")
        .WithMessage($"AtLeast 须为数，由高到低，{zh} / each AtLeast must be a number below the one before, and {en}");

    private static bool AreFalling(List<string?> thresholds, int open)
    {
        if (thresholds.Count == 0) return true;
        if (thresholds.Count < open || thresholds.TakeLast(open).Any(threshold => threshold is not null)) return false;
        var numbers = thresholds.SkipLast(open).Select(Number).ToList();
        return !numbers.Contains(null) && numbers.Zip(numbers.Skip(1)).All(pair => pair.First > pair.Second);
    }

    private static decimal? Number(string? text) =>
        decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? number : null;
}
