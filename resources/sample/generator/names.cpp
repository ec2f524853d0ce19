// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "names.h"

namespace liaison::sample {

using namespace Qt::StringLiterals;

const QStringList kWomensNames{
    u"Aaliyah"_s,  u"Abena"_s,     u"Adaeze"_s,    u"Agnieszka"_s, u"Aisha"_s,    u"Alison"_s,
    u"Angharad"_s, u"Anita"_s,     u"Beatrice"_s,  u"Bethan"_s,    u"Blessing"_s, u"Bronwen"_s,
    u"Caroline"_s, u"Catherine"_s, u"Christine"_s, u"Claire"_s,    u"Daniela"_s,  u"Deborah"_s,
    u"Dilys"_s,    u"Eilidh"_s,    u"Elaine"_s,    u"Eleanor"_s,   u"Esther"_s,   u"Farah"_s,
    u"Fiona"_s,    u"Folasade"_s,  u"Gemma"_s,     u"Gillian"_s,   u"Grace"_s,    u"Gwenllian"_s,
    u"Hannah"_s,   u"Helen"_s,     u"Imogen"_s,    u"Ingrid"_s,    u"Isobel"_s,   u"Jacqueline"_s,
    u"Jamila"_s,   u"Janine"_s,    u"Joanna"_s,    u"Judith"_s,    u"Karen"_s,    u"Kathryn"_s,
    u"Laura"_s,    u"Leila"_s,     u"Lesley"_s,    u"Lucía"_s,     u"Marcia"_s,   u"Marian"_s,
    u"Meera"_s,    u"Michelle"_s,  u"Morwenna"_s,  u"Nadia"_s,     u"Natalie"_s,  u"Niamh"_s,
    u"Orla"_s,     u"Patricia"_s,  u"Pauline"_s,   u"Priya"_s,     u"Rachel"_s,   u"Rebecca"_s,
    u"Rhiannon"_s, u"Roisin"_s,    u"Rosalind"_s,  u"Ruth"_s,      u"Sabina"_s,   u"Sarah"_s,
    u"Shabnam"_s,  u"Shirley"_s,   u"Siân"_s,      u"Simone"_s,    u"Sophie"_s,   u"Sunita"_s,
    u"Tamsin"_s,   u"Teresa"_s,    u"Uzma"_s,      u"Vanessa"_s,   u"Veronica"_s, u"Wanda"_s,
    u"Wendy"_s,    u"Yasmin"_s,    u"Yvonne"_s,    u"Zainab"_s,    u"Zoë"_s,      u"Zofia"_s,
};

const QStringList kMensNames{
    u"Adrian"_s,  u"Alasdair"_s, u"Amandeep"_s, u"Andrew"_s,  u"Anthony"_s,  u"Arjun"_s,    u"Benedict"_s,
    u"Callum"_s,  u"Chidi"_s,    u"Ciarán"_s,   u"Clive"_s,   u"Darius"_s,   u"Desmond"_s,  u"Dominic"_s,
    u"Emeka"_s,   u"Ewan"_s,     u"Fergus"_s,   u"Gareth"_s,  u"Geoffrey"_s, u"Harjit"_s,   u"Howard"_s,
    u"Hugh"_s,    u"Ibrahim"_s,  u"Imran"_s,    u"Jerome"_s,  u"Joaquín"_s,  u"Jonathan"_s, u"Kamal"_s,
    u"Kenneth"_s, u"Kwame"_s,    u"Laurence"_s, u"Leon"_s,    u"Magnus"_s,   u"Marek"_s,    u"Mohammed"_s,
    u"Neil"_s,    u"Nicholas"_s, u"Olufemi"_s,  u"Owain"_s,   u"Piotr"_s,    u"Ranjit"_s,   u"Rory"_s,
    u"Rupert"_s,  u"Samuel"_s,   u"Sandeep"_s,  u"Stephen"_s, u"Tariq"_s,    u"Theo"_s,     u"Tobias"_s,
    u"Vikram"_s,  u"Winston"_s,
};

const QStringList kLastNames{
    u"Abara"_s,         u"Adeyinka"_s,     u"Akers"_s,       u"Allardyce"_s,     u"Amis"_s,
    u"Appiah"_s,        u"Arkwright"_s,    u"Ashdown"_s,     u"Baptiste"_s,      u"Barraclough"_s,
    u"Beddoes"_s,       u"Begum"_s,        u"Bhamra"_s,      u"Blackstock"_s,    u"Boateng"_s,
    u"Bowerman"_s,      u"Brackley"_s,     u"Brannigan"_s,   u"Broadbent"_s,     u"Bulmer"_s,
    u"Cadwallader"_s,   u"Carrick"_s,      u"Castellane"_s,  u"Chaudhry"_s,      u"Clutterbuck"_s,
    u"Coldicott"_s,     u"Comfort"_s,      u"Crabtree"_s,    u"Culpeper"_s,      u"Dalgleish"_s,
    u"Danso"_s,         u"Darby"_s,        u"Desai"_s,       u"Dhaliwal"_s,      u"Dimmock"_s,
    u"Doughty"_s,       u"Drabble"_s,      u"D’Souza"_s,     u"Eagleton"_s,      u"Ebanks"_s,
    u"Eccleshall"_s,    u"Ejiofor"_s,      u"Ellwood"_s,     u"Entwistle"_s,     u"Fairweather"_s,
    u"Farooqi"_s,       u"Fenwick"_s,      u"Feather"_s,     u"Figgis"_s,        u"Fothergill"_s,
    u"Gaskin"_s,        u"Ghosh"_s,        u"Gilchrist"_s,   u"Goodacre"_s,      u"Greenhalgh"_s,
    u"Grudzień"_s,      u"Gunawardena"_s,  u"Haddow"_s,      u"Halloran"_s,      u"Hargreave"_s,
    u"Hathersage"_s,    u"Hollingdale"_s,  u"Honeyball"_s,   u"Hussain"_s,       u"Idowu"_s,
    u"Inskip"_s,        u"Iqbal"_s,        u"Ives"_s,        u"Jabeen"_s,        u"Jankowska"_s,
    u"Jellicoe"_s,      u"Joshi"_s,        u"Kaczmarek"_s,   u"Kearsley"_s,      u"Khatun"_s,
    u"Kinsella"_s,      u"Kirkbride"_s,    u"Lacey-Holt"_s,  u"Larkin"_s,        u"Lightfoot"_s,
    u"Llewelyn"_s,      u"Lockhart"_s,     u"Luckhurst"_s,   u"MacAskill"_s,     u"Mahmood"_s,
    u"Makinde"_s,       u"Mallinson"_s,    u"Marchbanks"_s,  u"McCaffery"_s,     u"Mehta"_s,
    u"Merriweather"_s,  u"Moxon"_s,        u"Mukherjee"_s,   u"Nadkarni"_s,      u"Nethercott"_s,
    u"Nkemelu"_s,       u"Nwosu"_s,        u"O’Carroll"_s,   u"O’Shaughnessy"_s, u"Oakeshott"_s,
    u"Odell"_s,         u"Okonjo"_s,       u"Onslow"_s,      u"Osei-Bonsu"_s,    u"Padgett"_s,
    u"Palfreyman"_s,    u"Parmar"_s,       u"Pemberton"_s,   u"Penhaligon"_s,    u"Petrosyan"_s,
    u"Pickersgill"_s,   u"Pomfret"_s,      u"Quarmby"_s,     u"Quaye"_s,         u"Raistrick"_s,
    u"Rampersad"_s,     u"Ravenhill"_s,    u"Redfearn"_s,    u"Rookwood"_s,      u"Sandhu"_s,
    u"Satterthwaite"_s, u"Scrimgeour"_s,   u"Shackleford"_s, u"Sidhu"_s,         u"Silverwood"_s,
    u"Skidmore"_s,      u"Sørensen"_s,     u"Spurling"_s,    u"Starkie"_s,       u"Stubbings"_s,
    u"Swindlehurst"_s,  u"Takhar"_s,       u"Tattersall"_s,  u"Teague"_s,        u"Thistlewood"_s,
    u"Threlfall"_s,     u"Tindall"_s,      u"Titmuss"_s,     u"Tregear"_s,       u"Trevelyan"_s,
    u"Twelvetrees"_s,   u"Udeze"_s,        u"Uppal"_s,       u"Vaidya"_s,        u"Valentine"_s,
    u"Vaughan-Rees"_s,  u"Wadsworth"_s,    u"Walmsley"_s,    u"Warburton"_s,     u"Weatherby"_s,
    u"Whittaker"_s,     u"Wigglesworth"_s, u"Winstanley"_s,  u"Wolstenholme"_s,  u"Wray"_s,
    u"Yardley"_s,       u"Yeboah"_s,       u"Youngson"_s,    u"Zaman"_s,         u"Żeleźnik"_s,
};

const QStringList kWomensTitles{u"Mrs"_s, u"Mrs"_s, u"Ms"_s, u"Ms"_s, u"Miss"_s, u"Dr"_s};
const QStringList kMensTitles{u"Mr"_s, u"Mr"_s, u"Mr"_s, u"Mr"_s, u"Dr"_s, u"Rev"_s};

const QStringList kVillageStreets{
    u"School Lane"_s, u"Church Lane"_s,   u"Church Street"_s, u"The Green"_s,    u"Main Street"_s,
    u"High Street"_s, u"Back Lane"_s,     u"Mill Lane"_s,     u"Rectory Road"_s, u"Chapel Street"_s,
    u"Pound Lane"_s,  u"Manor Road"_s,    u"Smithy Lane"_s,   u"Brook End"_s,    u"Hall Lane"_s,
    u"Common Road"_s, u"Orchard Close"_s, u"Glebe Road"_s,
};

const QStringList kTownStreets{
    u"Abbot Street"_s,      u"Albion Road"_s,      u"Alma Street"_s,     u"Bridge Road"_s,
    u"Canal Road"_s,        u"Castle Street"_s,    u"Cathedral Walk"_s,  u"Coronation Road"_s,
    u"Dovecote Lane"_s,     u"Elm Avenue"_s,       u"Grange Road"_s,     u"Hawthorn Way"_s,
    u"Infirmary Road"_s,    u"Jubilee Crescent"_s, u"Kiln Lane"_s,       u"Lime Tree Avenue"_s,
    u"Mafeking Road"_s,     u"Meadow Rise"_s,      u"Mercer Street"_s,   u"Nelson Road"_s,
    u"Park Road"_s,         u"Quarry Hill"_s,      u"Raglan Street"_s,   u"Sandpit Lane"_s,
    u"Station Road"_s,      u"Tenter Street"_s,    u"Tithe Barn Road"_s, u"Victoria Road"_s,
    u"Wellington Street"_s, u"Wool Street"_s,
};

const QStringList kAnglicanSaints{
    u"St Mary’s"_s,       u"St Peter’s"_s,   u"All Saints’"_s,
    u"St John’s"_s,       u"Holy Trinity"_s, u"St Michael and All Angels"_s,
    u"St Andrew’s"_s,     u"St James’"_s,    u"St Nicholas"_s,
    u"Christ Church"_s,   u"St Oswin’s"_s,   u"St Aldhelm’s"_s,
    u"St Etheldreda’s"_s, u"St Botolph’s"_s, u"St Cuthman’s"_s,
};

const QStringList kCatholicSaints{
    u"St Joseph’s"_s,    u"Our Lady of Lourdes"_s, u"Sacred Heart"_s,    u"St Thérèse’s"_s,
    u"St Thomas More"_s, u"English Martyrs"_s,     u"St Bernadette’s"_s, u"Blessed Dominic"_s,
    u"St Zélie’s"_s,     u"St Dyfrig’s"_s,         u"Holy Family"_s,
};

} // namespace liaison::sample
