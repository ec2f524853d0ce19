// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/people/people_words.h"

#include "core/base/text.h"
#include "core/people/people_service.h"
#include "core/people/term_repository.h"
#include "core/store/guarded.h"
#include "core/store/trust_file.h"
#include "core/structure/structure_words.h"

#include <QCoreApplication>

namespace liaison {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(liaison::History)
};

QString personName(const RowImage& known) {
    Person person;
    person.title = known.value(u"title"_s).toString();
    person.firstName = known.value(u"first_name"_s).toString();
    person.lastName = known.value(u"last_name"_s).toString();
    return person.fullName();
}

QString personName(TrustFile& file, qint64 id) {
    const auto person = PeopleService(file.database(), file.unitOfWork()).find({id});
    return person ? person->fullName() : QString();
}

QString reference(TrustFile& file, const QString& column, qint64 rowId) {
    return column == "person"_L1 ? personName(file, rowId) : structureReference(file, column, rowId);
}

/// "Ada Ferris, Chair, North": who holds what, and where.
QString termName(TrustFile& file, qint64 rowId, const RowImage& changed) {
    RowImage known = changed;
    // A change holds only the columns that differ; the others are asked of the record.
    if (!known.contains(u"person"_s) || !known.contains(u"office"_s)) {
        const auto stored = guarded([&] { return TermRepository(file.database()).find(Id<Term>{rowId}); });
        if (!stored || !*stored)
            return {};
        known[u"person"_s] = (*stored)->person.value;
        known[u"office"_s] = (*stored)->office.value;
        if (const auto* school = std::get_if<Id<School>>(&(*stored)->where))
            known[u"school"_s] = school->value;
        else
            known[u"body"_s] = std::get<Id<Body>>((*stored)->where).value;
    }
    QStringList parts;
    for (const QString& column : {u"person"_s, u"office"_s, u"body"_s, u"school"_s}) {
        const QVariant id = known.value(column);
        if (const QString name = id.isNull() ? QString() : reference(file, column, id.toLongLong());
            !name.isEmpty())
            parts << name;
    }
    return parts.join(u", "_s);
}

QString termValue(const RecordFormats& formats, const QString& column, const QVariant& value) {
    if (column == "begins"_L1 || column == "ends"_L1 || column == "last_reported"_L1)
        return storedDayText(formats, value);
    if (column.startsWith("is_"_L1))
        return storedFlagText(value);
    if (column == "how"_L1) {
        const auto how = appointedFromKey(value.toString());
        return how ? appointedLabel(*how) : value.toString();
    }
    return value.toString();
}

TableWords personWords() {
    TableWords words;
    words.noun = Words::tr("Person");
    words.name = [](TrustFile& file, qint64 id, const RowImage& known) {
        const QString name = personName(file, id);
        return name.isEmpty() ? personName(known) : name;
    };
    words.label = labelsFrom({{u"title"_s, Words::tr("Title")},
                              {u"first_name"_s, Words::tr("First name")},
                              {u"last_name"_s, Words::tr("Last name")},
                              {u"email"_s, Words::tr("E-mail")},
                              {u"telephone"_s, Words::tr("Telephone")},
                              {u"address"_s, Words::tr("Address")},
                              {u"is_public"_s, Words::tr("Public")},
                              {u"notes"_s, Words::tr("Notes")}});
    words.value = [](const QString& column, const QVariant& value) {
        return column == "is_public"_L1 ? storedFlagText(value) : value.toString();
    };
    return words;
}

TableWords termWords(const RecordFormats& formats) {
    TableWords words;
    words.noun = Words::tr("Term");
    words.name = termName;
    words.label = labelsFrom({{u"office"_s, Words::tr("Office")},
                              {u"person"_s, Words::tr("Person")},
                              {u"body"_s, Words::tr("Body")},
                              {u"school"_s, Words::tr("School")},
                              {u"from_body"_s, Words::tr("Sent by")},
                              {u"begins"_s, Words::tr("From")},
                              {u"ends"_s, Words::tr("Last day")},
                              {u"how"_s, Words::tr("Came to it")},
                              {u"is_interim"_s, Words::tr("Interim")},
                              {u"is_deputy"_s, Words::tr("Deputy")},
                              {u"elected_by"_s, Words::tr("Chosen by")},
                              {u"last_reported"_s, Words::tr("Last reported back")},
                              {u"end_reason"_s, Words::tr("Ended because")},
                              {u"notes"_s, Words::tr("Notes")}});
    words.value = [formats](const QString& column, const QVariant& value) {
        return termValue(formats, column, value);
    };
    words.reference = reference;
    return words;
}

} // namespace

void addPeopleWords(RowWords& words, const RecordFormats& formats) {
    words.add(u"person"_s, personWords());
    words.add(u"term"_s, termWords(formats));
}

} // namespace liaison
